"use strict";
// Everything works without this file. It shows what belongs together, takes marked words into the form that adds a
// statement, answers to single keys in the review, and keeps the progress of an adding up to date.

const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// A note and its words in the text light up together.
const light = (numbers, on) => {
  for (const number of numbers) {
    all(`[data-s~="${number}"]`).forEach((piece) => piece.classList.toggle("on", on));
  }
};
for (const note of all("[data-note]")) {
  const numbers = [note.dataset.note];
  for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
    note.addEventListener(event, () => light(numbers, on));
  }
}

// Words marked in a report become a part of the statement that is added. Offsets are code points, as everywhere.
const adding = document.querySelector("#add-statement");
if (adding) {
  const length = (text) => [...text].length;
  const offset = (node, at) => {
    const piece = (node.nodeType === 3 ? node.parentElement : node).closest("[data-start]");
    if (!piece || node.nodeType !== 3) return null;
    return Number(piece.dataset.start) + length(node.data.slice(0, at));
  };
  const picker = document.createElement("div");
  picker.className = "picker";
  picker.setAttribute("role", "toolbar");
  picker.setAttribute("aria-label", "Add a statement from these words");
  picker.hidden = true;
  let chosen = null;
  for (const part of ["content", "cue", "source"]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = part;
    button.addEventListener("click", () => {
      const spans = adding.elements[`${part}_spans`];
      const words = adding.elements[part];
      spans.value = [spans.value, `${chosen.start}-${chosen.end}`].filter(Boolean).join(" ");
      words.value = [words.value, chosen.text].filter(Boolean).join(" … ");
      adding.closest("details").open = true;
      picker.hidden = true;
      document.getSelection().removeAllRanges();
      adding.querySelector("output").textContent = `The ${part} is now: ${words.value}`;
    });
    picker.append(button);
  }
  document.body.append(picker);
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (selection.isCollapsed || !selection.rangeCount) { picker.hidden = true; return; }
    const range = selection.getRangeAt(0);
    const start = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (start === null || end === null || start >= end) { picker.hidden = true; return; }
    chosen = { start, end, text: selection.toString().replace(/\s+/g, " ").trim() };
    const place = range.getBoundingClientRect();
    picker.hidden = false;
    picker.style.left = `${Math.max(8, place.left + scrollX)}px`;
    picker.style.top = `${place.bottom + scrollY + 8}px`;
  });
  // Who types the words means those, and not what was marked before.
  for (const part of ["content", "cue", "source"]) {
    adding.elements[part].addEventListener("input", () => { adding.elements[`${part}_spans`].value = ""; });
  }
}

// One key for each answer of the review.
const keys = new Map(all("[data-key]").map((button) => [button.dataset.key, button]));
if (keys.size) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    const button = keys.get(event.key.toLowerCase());
    if (!button) return;
    event.preventDefault();
    // The key of an answer that needs words leads to the field for them first.
    const field = document.querySelector(`[data-focus="${event.key.toLowerCase()}"]`);
    if (field && !field.value) field.focus(); else button.click();
  });
}

// The progress of an adding.
const job = document.querySelector("[data-job]");
if (job && job.dataset.over !== "yes") {
  const ask = async () => {
    const answer = await fetch(`/add/${job.dataset.job}/progress`);
    if (!answer.ok) return;
    const found = await answer.json();
    for (const [name, value] of Object.entries(found)) {
      const place = job.querySelector(`[data-of="${name}"]`);
      if (place) place.textContent = value;
    }
    if (found.over) location.reload();
    else setTimeout(ask, 700);
  };
  setTimeout(ask, 700);
}
