"use strict";
(() => {
  const form = document.querySelector("form");
  const entries = [...document.querySelectorAll("ol > li")];
  const count = document.querySelector("p.count");
  const whole = count.textContent;
  // As refcli.text.fold: small letters, no accents, ё as е, every dash a hyphen.
  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\u2019/g, "'");
  const texts = entries.map((entry) => entry.dataset.text);
  const facets = [...form.querySelectorAll("select")];
  for (const select of facets) {
    const counts = new Map();
    for (const entry of entries) {
      for (const value of (entry.dataset[select.name] || "").split("\n")) {
        if (value) counts.set(value, (counts.get(value) || 0) + 1);
      }
    }
    const values = [...counts.keys()].sort((a, b) => a.localeCompare(b, undefined, {numeric: true}));
    if (select.name === "year") values.reverse();
    for (const value of values) {
      select.append(new Option(`${value} (${counts.get(value)})`, value));
    }
    select.parentElement.hidden = values.length < 2;
  }
  const show = () => {
    const words = fold(form.elements.search.value).split(/\s+/).filter(Boolean);
    const wanted = facets.filter((select) => select.value);
    let shown = 0;
    entries.forEach((entry, place) => {
      const fits = words.every((word) => texts[place].includes(word)) && wanted.every((select) =>
        (entry.dataset[select.name] || "").split("\n").includes(select.value));
      if (entry.hidden === fits) entry.hidden = !fits;
      if (fits) shown += 1;
    });
    count.textContent = shown === entries.length ? whole : `${shown} / ${entries.length}`;
  };
  // Beside each text that can be copied a button, made when it is first seen.
  const copyable = (texts) => {
    for (const text of texts) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = form.dataset.copy;
      button.addEventListener("click", () => navigator.clipboard.writeText(text.textContent));
      text.before(button);
    }
  };
  copyable(document.querySelectorAll("pre.command"));
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("toggle", (event) => {
    const details = event.target;
    if (!details.open || details.dataset.ready) return;
    details.dataset.ready = "yes";
    copyable(details.querySelectorAll("pre"));
  }, true);
})();
