// The reference works without this: it adds the search, remembers the language, copies, and makes calls.
import { makeTryable } from "./try.js";

const navigation = document.getElementById("navigation");
const search = document.getElementById("search");
const found = document.getElementById("found");
const menu = document.getElementById("menu");

// ---- search ----

const entries = [...navigation.querySelectorAll("li")].map((item) => ({
  item,
  group: item.closest("details"),
  text: `${item.textContent} ${item.dataset.words ?? ""}`.toLowerCase().replaceAll(/[_\s]+/g, " "),
}));
const groups = [...navigation.querySelectorAll("details")].map((group) => ({ group, wasOpen: group.open }));

function filter() {
  const words = search.value.toLowerCase().replaceAll("_", " ").split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { item, text } of entries) {
    item.hidden = !words.every((word) => text.includes(word));
    count += item.hidden ? 0 : 1;
  }
  for (const { group, wasOpen } of groups) {
    group.hidden = !group.querySelector("li:not([hidden])");
    group.open = words.length > 0 ? !group.hidden : wasOpen;
  }
  found.textContent = words.length > 0 ? `${count} found` : "";
}

search.hidden = false;
search.addEventListener("input", filter);
search.addEventListener("keydown", (event) => {
  const first = navigation.querySelector("li:not([hidden]) a");
  if (event.key === "Enter" && search.value.trim() && first) first.click();
  else if (event.key === "ArrowDown" && first) first.focus();
  else if (event.key === "Escape") search.value = "", filter();
  else return;
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, textarea, select")) return;
  event.preventDefault();
  menu.checked = true;
  search.focus();
});
filter(); // a browser may bring back what was typed before
navigation.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });

// ---- the language of examples ----

const remembered = localStorage.getItem("language");
for (const choice of document.querySelectorAll(".tabs input")) {
  choice.checked = remembered ? choice.value === remembered : choice.checked;
  choice.addEventListener("change", () => localStorage.setItem("language", choice.value));
}

// ---- copying ----

export function copyable(block) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
  const frame = document.createElement("div");
  frame.className = `copied ${block.className}`;
  block.replaceWith(frame);
  frame.append(block, button);
}

if (navigator.clipboard) document.querySelectorAll("main pre:not(.try pre)").forEach(copyable);

document.querySelectorAll("form.try").forEach(makeTryable);
