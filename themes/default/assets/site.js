// Adds to pages that are whole without it: keeps the section when the language
// changes, shows where a number comes from while the mouse rests on it, and
// copies citations.
(() => {
  "use strict";

  // A page that a language lacks has its overview there, without these sections.
  const keepSection = () => {
    for (const link of document.querySelectorAll(".languages a:is([rel], [aria-current])")) {
      link.hash = window.location.hash;
    }
  };
  keepSection();
  window.addEventListener("hashchange", keepSection);

  // Where a number comes from opens at a click without this; here also while
  // the mouse rests on the number or on what it opened. A click then keeps it.
  const REST = 400;
  for (const number of document.querySelectorAll("button.figure[popovertarget]")) {
    const trace = number.popoverTargetElement;
    if (!trace) continue;
    const isOpen = () => trace.matches(":popover-open");
    let waiting = 0;
    let resting = false;
    const enter = (event) => {
      if (event.pointerType !== "mouse") return;
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        if (isOpen()) return;
        number.click();
        resting = true;
      }, REST);
    };
    const leave = () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        if (resting && isOpen()) trace.hidePopover();
        resting = false;
      }, REST);
    };
    number.addEventListener("pointerenter", enter);
    number.addEventListener("pointerleave", leave);
    trace.addEventListener("pointerenter", () => window.clearTimeout(waiting));
    trace.addEventListener("pointerleave", leave);
    number.addEventListener("click", (event) => {
      window.clearTimeout(waiting);
      if (resting && isOpen()) event.preventDefault();
      resting = false;
    });
  }

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
