// Adds a search, filters, an order and a choice of columns to a register, which is
// whole without them. Rows come from the page; where they stand on several pages,
// from the file that the form names, when they are first asked for.
(() => {
  "use strict";

  const form = document.querySelector(".finder");
  if (!form) return;
  const say = form.dataset;
  const told = JSON.parse(say.register);
  const table = document.querySelector(".listing");
  const more = document.querySelector(".finder-more");
  const status = form.querySelector("[role=status]");
  const printed = [...table.tBodies];
  const STEP = 50;
  const COLLATOR = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const DIGITS = new Intl.NumberFormat(document.documentElement.lang);
  let shown = STEP;
  let entries;
  let found = [];

  // Letter case, width and kind of kana make no difference.
  const plain = (text) =>
    text.normalize("NFKC").toLowerCase().replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 96));
  const fill = (pattern, parts) => pattern.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  const make = (name, text, to = {}) => Object.assign(document.createElement(name), { textContent: text }, to);

  // --- entries: what is asked of a row, and how to show it ---

  const entry = (cells, row) => ({ cells, row, key: plain(cells.map((c) => `${c.text} ${c.missing ?? ""}`).join("\n")) });

  const ofCell = (cell) => ({
    text: cell.firstChild?.textContent ?? "",
    missing: cell.classList.contains("missing") ? (cell.querySelector(".vh")?.textContent ?? "") : undefined,
    sort: cell.dataset.sort,
  });
  const ofPage = () =>
    printed.filter((body) => body.id).map((body) => {
      const cells = told.columns.map(() => ({ text: "" }));
      [...body.rows[0].cells].filter((_, at) => at !== told.change + 1).forEach((cell, at) => (cells[at] = ofCell(cell)));
      for (const one of body.querySelectorAll("[data-column]")) cells[one.dataset.column] = ofCell(one.lastChild);
      return entry(cells, () => body);
    });

  const fillCell = (to, cell, base) => {
    if (cell.lang) to.lang = cell.lang;
    if (cell.missing) {
      to.classList.add("missing");
      to.append(make("span", cell.text, { ariaHidden: "true" }), make("span", cell.missing, { className: "vh" }));
    } else to.append(cell.href ? make("a", cell.text, { href: new URL(cell.href, base) }) : cell.text);
    if (cell.marks) {
      const marks = make("span", "", { className: "marks" });
      for (const { kind, text, label, href } of cell.marks) {
        marks.append(make("a", text, { className: `mark mark-${kind}`, ariaLabel: label, href: new URL(href, base) }), " ");
      }
      to.append(marks);
    }
    return to;
  };
  const build = ({ id, change }, cells, base) => {
    const body = make("tbody", "", { id });
    const line = body.insertRow();
    told.columns.forEach((column, at) => {
      const cell = cells[at];
      if (at < told.front) {
        const to = make(at === told.name ? "th" : "td", "", { className: column.number ? "num" : "" });
        if (at === told.name) to.scope = "row";
        to.dataset.label = column.title;
        line.append(fillCell(to, cell, base));
        if (at === told.change) line.append(make("td", change ?? "", { className: "num" }));
      } else if (cell.text) {
        const list = (body.rows[1] ?? body.insertRow()).querySelector("dl") ?? make("dl", "");
        if (!list.parentNode) {
          body.rows[1].className = "more";
          Object.assign(body.rows[1].insertCell(), { colSpan: line.cells.length }).append(list);
        }
        const one = make("div", "");
        one.dataset.column = at;
        one.append(make("dt", column.title), fillCell(make("dd", ""), cell, base));
        list.append(one);
      }
    });
    return body;
  };
  const ofFile = async () => {
    status.textContent = say.loading;
    const answer = await fetch(told.rows);
    if (!answer.ok) throw new Error(answer.status);
    return (await answer.json()).map((row) => {
      const cells = row.cells.map((cell) => (typeof cell === "string" ? { text: cell } : cell));
      let body;
      return entry(cells, () => (body ??= build(row, cells, answer.url)));
    });
  };

  // --- the state: what the form says, which the address keeps ---

  const asked = () => new Map([...new FormData(form)].filter(([name, value]) => value && name !== "column"));
  const hidden = () => [...form.elements].filter((e) => e.name === "column" && !e.checked).map((e) => Number(e.value));

  const keep = () => {
    const query = new URLSearchParams([...asked()]);
    const without = hidden().map((at) => told.columns[at].id);
    if (without.length > 0) query.set("hide", without.join("."));
    const search = query.size > 0 ? `?${query}` : "";
    history.replaceState(null, "", location.pathname + search + location.hash);
    for (const link of document.querySelectorAll(".languages a")) link.search = search;
  };
  const recall = () => {
    const query = new URLSearchParams(location.search);
    const without = (query.get("hide") ?? "").split(".");
    for (const element of form.elements) {
      if (element.name === "column") element.checked = !without.includes(told.columns[element.value].id);
      else if (element.name && query.has(element.name)) element.value = query.get(element.name);
    }
  };

  // --- answering ---

  const compare = (at, down) => {
    const column = told.columns[at];
    const order = new Map(column.values.map(([, words], place) => [words, place]));
    const value = (cell) => {
      if (cell.missing !== undefined || cell.text === "") return undefined;
      if (column.number) return Number(cell.text.replace(/,/g, "").replace(/^[△▲−]/, "-"));
      return order.get(cell.text) ?? cell.sort ?? cell.text;
    };
    const values = new Map(found.map((one) => [one, value(one.cells[at])]));
    return (a, b) => {
      const [x, y] = [values.get(a), values.get(b)];
      // What has no value stands last either way.
      if (x === undefined || y === undefined) return (x === undefined) - (y === undefined);
      return (typeof x === "number" ? x - y : COLLATOR.compare(x, y)) * (down ? -1 : 1);
    };
  };

  const find = () => {
    const wanted = asked();
    const words = plain(wanted.get("q") ?? "").split(/\s+/).filter(Boolean);
    const picks = [];
    told.columns.forEach(({ id, values }, at) => {
      const pick = values.find(([name]) => name === wanted.get(id));
      if (pick) picks.push([at, pick[1]]);
    });
    found = entries.filter(
      ({ key, cells }) =>
        words.every((word) => key.includes(word)) && picks.every(([at, text]) => [cells[at].missing, cells[at].text].includes(text)),
    );
    const [id, down] = (wanted.get("sort") ?? "").split("-down");
    const at = told.columns.findIndex((column) => column.id === id);
    if (at >= 0) found.sort(compare(at, down !== undefined));
    for (const head of table.tHead.querySelectorAll("[data-at]")) {
      const on = Number(head.dataset.at) === at;
      head.ariaSort = on ? (down === undefined ? "ascending" : "descending") : "none";
    }
  };

  const show = () => {
    const all = asked().size === 0;
    const bodies = all ? printed : found.slice(0, shown).map((one) => one.row());
    for (const body of [...table.tBodies]) body.remove();
    table.append(...bodies);
    const without = new Set(hidden());
    const turn = (cells, skip) => {
      let at = 0;
      for (const cell of cells) cell.hidden = cell === skip ? without.has(told.change) : without.has(at++);
    };
    for (const row of [table.tHead.rows[0], ...bodies.filter((body) => body.id).map((body) => body.rows[0])]) {
      turn(row.cells, row.cells[told.change + 1]);
    }
    for (const one of table.querySelectorAll("[data-column]")) one.hidden = without.has(Number(one.dataset.column));
    const total = entries?.length ?? told.count;
    const n = all ? total : found.length;
    const rest = !all && found.length > shown;
    status.textContent = fill(rest ? say.statusPart : say.status, {
      all: DIGITS.format(total), n: DIGITS.format(n), shown: DIGITS.format(shown),
    });
    more.hidden = !rest;
    form.querySelector(".finder-note").hidden = all;
    for (const pages of document.querySelectorAll(".list-pages")) pages.hidden = !all;
  };

  const answer = async () => {
    keep();
    if (asked().size > 0) {
      try {
        entries ??= await (told.rows ? ofFile() : ofPage());
      } catch {
        status.textContent = say.failed;
        return;
      }
      find();
    }
    show();
  };

  // --- the controls ---

  const sort = form.elements.sort;
  const list = form.querySelector(".finder-columns div");
  const picks = form.querySelector(".finder-picks");
  told.columns.forEach(({ id, title, values }, at) => {
    for (const [suffix, words] of [["", say.up], ["-down", say.down]]) {
      sort.append(make("option", fill(words, { column: title }), { value: id + suffix }));
    }
    const label = make("label", "");
    label.append(make("input", "", { type: "checkbox", name: "column", value: at, checked: true }), ` ${title}`);
    if (at !== told.name) list.append(label);
    if (values.length > 1) {
      const select = make("select", "", { name: id });
      select.append(make("option", say.any, { value: "" }), ...values.map(([name, words]) => make("option", words, { value: name })));
      const pick = make("label", title);
      pick.append(select);
      picks.append(pick);
    }
  });
  [...table.tHead.rows[0].cells].filter((_, at) => at !== told.change + 1).forEach((head, at) => {
    const button = make("button", "", { type: "button" });
    button.append(...head.childNodes);
    head.append(button);
    head.dataset.at = at;
    button.addEventListener("click", () => {
      const { id } = told.columns[at];
      sort.value = sort.value === id ? `${id}-down` : id;
      shown = STEP;
      answer();
    });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    shown = STEP;
    answer();
  });
  form.addEventListener("reset", () => setTimeout(answer));
  more.firstChild.addEventListener("click", () => {
    const first = found[shown];
    shown += STEP;
    show();
    // The button may be gone: go on from the first new row.
    Object.assign(first.row(), { tabIndex: -1 }).focus();
  });
  // Paper has no button: print all that was found.
  addEventListener("beforeprint", () => {
    if (asked().size > 0) shown = found.length;
    show();
  });
  form.hidden = false;
  recall();
  answer();
})();
