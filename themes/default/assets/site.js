// Adds to pages that are whole without it: keeps the section when the language
// changes, and copies citations.
(() => {
  "use strict";

  const keepSection = () => {
    for (const link of document.querySelectorAll(".languages a")) {
      link.hash = window.location.hash;
    }
  };
  keepSection();
  window.addEventListener("hashchange", keepSection);

  if (!navigator.clipboard) return;
  const { copy, copied } = document.body.dataset;
  for (const text of document.querySelectorAll("[data-cite]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = copy;
    const answer = document.createElement("span");
    answer.className = "vh";
    answer.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.textContent = copied;
      answer.textContent = copied;
      window.setTimeout(() => {
        button.textContent = copy;
        answer.textContent = "";
      }, 3000);
    });
    text.after(button, answer);
  }
})();
