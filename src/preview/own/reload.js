// Loads the page again when the content has changed. Only `hakusho serve` puts
// this into pages.
const script = new URL(import.meta.url);
let state = script.search.slice(1);
let notices = null;

// New style sheets take the place of the old ones under the reader's eyes.
function restyle(styles) {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    for (const [before, after] of styles) {
      if (link.href.endsWith("/" + before)) {
        link.href = link.href.slice(0, -before.length) + after;
      }
    }
  }
}

function hear(event) {
  const news = JSON.parse(event.data);
  if (news.state === state) {
    return;
  }
  if (news.styles && news.from === state) {
    restyle(news.styles);
    state = news.state;
  } else {
    location.reload();
  }
}

// A browser keeps few connections to one server: hidden pages let theirs go,
// and learn of the state when they are looked at again.
function listen() {
  if (document.visibilityState === "hidden") {
    notices?.close();
    notices = null;
  } else if (!notices) {
    notices = new EventSource(new URL("events", script));
    notices.onmessage = hear;
  }
}

document.addEventListener("visibilitychange", listen);
listen();
