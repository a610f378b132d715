// Adds a search, filters, an order and a choice of columns to a register, which is
// whole without them. Its rows are those of the page; where they stand on several
// pages, those of the file that the form names, once they are asked for.
(() => {
  "use strict";

  const form = document.querySelector(".finder");
  if (!form) return;
  const say = form.dataset;
  const { columns, front, name, change, count, within, signs, rows } = JSON.parse(say.register);
  const { lang } = document.documentElement;
  const table = document.querySelector(".listing");
  const more = document.querySelector(".finder-more");
  const status = form.querySelector("[role=status]");
  const { sort } = form.elements;
  const printed = [...table.tBodies];
  // So few at first that a key is answered at once on a slow phone.
  const FIRST = 12;
  const MORE = 50;
  const digits = new Intl.NumberFormat(lang);
  const collator = new Intl.Collator(lang, { numeric: true });
  let entries;
  let found = [];
  let before = {};
  let shown = FIRST;

  const fill = (pattern, parts) => pattern.replace(/\{(\w+)\}/g, (_, part) => parts[part]);
  const make = (tag, text, to) => Object.assign(document.createElement(tag), { textContent: text }, to);
  // Case, width and kind of kana make no difference.
  const plain = (text) =>
    text.normalize("NFKC").toLowerCase().replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 96));
  // Cells of a line by column, without that of the change.
  const own = (line) => [...line.cells].filter((_, at) => change === null || at !== change + 1);

  // --- rows: what is asked of them, and how they are shown ---

  const entry = (cells, row) => ({
    cells,
    row,
    text: plain(cells.map(({ text, missing = "" }) => `${text} ${missing}`).join("\n")),
  });

  const read = (cell) => ({
    text: cell.firstChild?.textContent ?? "",
    missing: cell.classList.contains("missing") ? cell.querySelector(".vh").textContent : undefined,
    sort: cell.dataset.sort,
  });

  const readPage = () =>
    printed.filter(({ id }) => id).map((body) => {
      const cells = columns.map(() => ({ text: "" }));
      own(body.rows[0]).forEach((cell, at) => (cells[at] = read(cell)));
      for (const one of body.querySelectorAll("[data-column]")) cells[one.dataset.column] = read(one.lastChild);
      return entry(cells, () => body);
    });

  const readFile = async () => {
    status.textContent = say.loading;
    const answer = await fetch(rows);
    if (!answer.ok) throw new Error(answer.statusText);
    return (await answer.json()).map((row) => {
      const cells = row.cells.map((cell) => (typeof cell === "string" ? { text: cell } : cell));
      let body;
      return entry(cells, () => (body ??= build(row, cells, answer.url)));
    });
  };

  const put = (to, { text, missing, href, lang: own, marks = [] }, base) => {
    if (own) to.lang = own;
    if (missing) {
      to.classList.add("missing");
      to.append(make("span", text, { ariaHidden: "true" }), make("span", missing, { className: "vh" }));
    } else to.append(href ? make("a", text, { href: new URL(href, base) }) : text);
    if (marks.length > 0) to.append(make("span", "", { className: "marks" }));
    for (const { kind, text, label, href } of marks) {
      to.lastChild.append(make("a", text, { className: `mark mark-${kind}`, ariaLabel: label, href: new URL(href, base) }));
    }
    return to;
  };

  const build = ({ id, change: changed = "" }, cells, base) => {
    const body = make("tbody", "", { id });
    const line = body.insertRow();
    const list = make("dl", "");
    columns.forEach(({ title, number }, at) => {
      if (at < front) {
        const cell = at === name ? make("th", "", { scope: "row" }) : make("td", "");
        cell.className = number ? "num" : "";
        cell.dataset.label = title;
        line.append(put(cell, cells[at], base));
        if (at === change) line.append(make("td", changed, { className: "num" }));
      } else if (cells[at].text) {
        const one = make("div", "");
        one.dataset.column = at;
        one.append(make("dt", title), put(make("dd", ""), cells[at], base));
        list.append(one);
      }
    });
    const second = Object.assign(body.insertRow(), { className: "more" });
    Object.assign(second.insertCell(), { colSpan: line.cells.length }).append(list);
    return body;
  };

  // --- what is asked: the form, and the address that keeps it ---

  const asked = () => new Map([...new FormData(form)].filter(([key, value]) => value && key !== "column"));
  // A column may be called like another control.
  const picked = ({ id }) => `is.${id}`;
  const boxes = () => [...form.querySelectorAll("[name=column]")];
  const left = () => boxes().filter((box) => !box.checked).map((box) => Number(box.value));

  const keep = () => {
    const query = new URLSearchParams([...asked()]);
    for (const at of left()) query.append("hide", columns[at].id);
    const search = query.size > 0 ? `?${query}` : "";
    for (const link of document.querySelectorAll(".languages a")) link.search = search;
    try {
      history.replaceState(null, "", location.pathname + search + location.hash);
    } catch {
      // Some browsers take only so many addresses in a while; the next key has another try.
    }
  };

  const recall = () => {
    const query = new URLSearchParams(location.search);
    for (const control of form.querySelectorAll("select, [type=search]")) {
      control.value = query.get(control.name) ?? "";
      if (control.selectedIndex < 0) control.selectedIndex = 0;
    }
    const hide = query.getAll("hide");
    for (const box of boxes()) box.checked = !hide.includes(columns[box.value].id);
  };

  // --- the answer ---

  const value = ({ number, values }, { text, missing, sort: given }) => {
    if (missing || !text) return undefined;
    if (number) return Number(text.replaceAll(signs.group, "").replace(signs.minus, "-").replace(signs.point, "."));
    const at = values.findIndex(([, words]) => words === text);
    return at < 0 ? (given ?? text) : at;
  };

  const order = (at, down) => {
    const values = new Map(found.map((one) => [one, value(columns[at], one.cells[at])]));
    found.sort((a, b) => {
      const [x, y] = [values.get(a), values.get(b)];
      // What has no value stands last either way.
      if (x === undefined || y === undefined) return (x === undefined) - (y === undefined);
      return (typeof x === "number" ? x - y : collator.compare(x, y)) * (down ? -1 : 1);
    });
  };

  const find = () => {
    const wanted = asked();
    const query = plain(wanted.get("q") ?? "");
    const words = query.split(/\s+/);
    const picks = within && rows ? [within] : [];
    columns.forEach((column, at) => {
      const pick = column.values.find(([key]) => key === wanted.get(picked(column)));
      if (pick) picks.push([at, pick[1]]);
    });
    const has = ({ text, missing }, at, pick) => pick === (missing ?? (text || columns[at].blank));
    // A longer query finds some of what the shorter one found.
    wanted.delete("q");
    const others = JSON.stringify([...wanted]);
    const narrows = before.others === others && query.startsWith(before.query);
    before = { query, others };
    found = (narrows ? found : entries).filter(
      ({ cells, text }) => words.every((word) => text.includes(word)) && picks.every(([at, pick]) => has(cells[at], at, pick)),
    );
    const [id, down] = (wanted.get("sort") ?? "").split("~");
    const by = columns.findIndex((column) => column.id === id);
    if (by >= 0) order(by, down);
    own(table.tHead.rows[0]).forEach((head, at) => {
      head.ariaSort = at !== by ? null : down ? "descending" : "ascending";
    });
  };

  const show = () => {
    const all = asked().size === 0;
    const bodies = all ? printed : found.slice(0, shown).map(({ row }) => row());
    for (const body of [...table.tBodies]) body.remove();
    table.append(...bodies);
    table.classList.toggle("flat", !all);
    const hide = left();
    for (const line of [table.tHead.rows[0], ...bodies.filter(({ id }) => id).map((body) => body.rows[0])]) {
      own(line).forEach((cell, at) => (cell.hidden = hide.includes(at)));
    }
    // A sum stays below its head; its label takes the columns before.
    const heads = [...table.tHead.rows[0].cells];
    for (const { cells: [label, ...sums] } of table.querySelectorAll("tr.sum")) {
      const from = heads.length - sums.length;
      const before = heads.slice(0, from).filter((head) => !head.hidden).length;
      label.colSpan = before || 1;
      label.hidden = before === 0;
      sums.forEach((cell, at) => (cell.hidden = heads[from + at].hidden));
    }
    for (const one of table.querySelectorAll("[data-column]")) one.hidden = hide.includes(Number(one.dataset.column));
    const rest = !all && found.length > shown;
    status.textContent = fill(rest ? say.statusPart : say.status, {
      all: digits.format(count),
      n: digits.format(all ? count : found.length),
      shown: digits.format(shown),
    });
    more.hidden = !rest;
    form.querySelector(".finder-note").hidden = all;
    for (const pages of document.querySelectorAll(".list-pages")) pages.hidden = !all;
  };

  let reading;
  // The rows are read once, however many keys come before they are there.
  const load = () =>
    (reading ??= (rows ? readFile() : Promise.resolve(readPage())).catch((error) => {
      reading = undefined;
      throw error;
    }));

  const answer = async () => {
    shown = FIRST;
    let failed = false;
    try {
      if (asked().size > 0 && !entries) entries = await load();
    } catch {
      failed = true;
    }
    if (failed) status.textContent = say.failed;
    else {
      if (entries) find();
      show();
    }
    // Last, so that the answer does not wait for the address.
    keep();
  };

  // --- the controls ---

  columns.forEach((column, at) => {
    const { id, title, values } = column;
    for (const [key, words] of [[id, say.up], [`${id}~`, say.down]]) {
      sort.append(make("option", fill(words, { column: title }), { value: key.endsWith("~") ? `${key}down` : key }));
    }
    if (at !== name) {
      const label = make("label", "");
      label.append(make("input", "", { type: "checkbox", name: "column", value: at, defaultChecked: true }), title);
      form.querySelector(".finder-columns").append(label);
    }
    if (values.length > 1) {
      const label = make("label", title);
      label.append(make("select", "", { name: picked(column) }));
      label.lastChild.append(...[["", say.any], ...values].map(([key, words]) => make("option", words, { value: key })));
      form.querySelector(".finder-picks").append(label);
    }
  });
  own(table.tHead.rows[0]).forEach((head, at) => {
    const button = make("button", "", { type: "button" });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const { id } = columns[at];
      sort.value = sort.value === id ? `${id}~down` : id;
      answer();
    });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", answer);
  form.addEventListener("reset", () => setTimeout(answer));
  more.firstChild.addEventListener("click", () => {
    const next = found[shown];
    shown += MORE;
    show();
    // The button may be gone: go on from the first of the new rows.
    Object.assign(next.row(), { tabIndex: -1 }).focus();
  });
  // Paper has no button: it gets all that was found.
  addEventListener("beforeprint", () => {
    shown = Math.max(shown, found.length);
    show();
  });

  form.hidden = false;
  recall();
  answer();
})();
