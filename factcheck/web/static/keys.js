// One key for each thing that can be clicked or written in, and drafts that outlive their page.
// The page works without this.
"use strict";

(() => {
  const SWITCH = "factcheck-keys-off";
  const toggle = document.querySelector("[data-keys-toggle]");

  const isOff = () => localStorage.getItem(SWITCH) === "yes";

  const isWriting = (target) =>
    target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

  const showSwitch = () => {
    toggle.setAttribute("aria-pressed", String(isOff()));
    document.documentElement.toggleAttribute("data-keys-off", isOff());
  };

  const use = (target) => {
    if (target.matches("input, textarea")) {
      target.focus();
    } else {
      target.click();
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isWriting(event.target)) {
      event.target.blur();
      return;
    }
    const isModified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (isModified || event.repeat || isOff() || isWriting(event.target)) {
      return;
    }
    const key = CSS.escape(event.key.toLowerCase());
    const target = document.querySelector(`[aria-keyshortcuts="${key}"]`);
    if (target) {
      event.preventDefault();
      use(target);
    }
  });

  toggle.addEventListener("click", () => {
    localStorage.setItem(SWITCH, isOff() ? "no" : "yes");
    showSwitch();
  });

  // A second press of a key, or a second click, sends no second decision.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) {
      event.preventDefault();
    }
    event.target.dataset.sent = "yes";
  });

  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });

  // What was written stays with its question, in this window, until a decision on it is kept.
  const draftOf = (finding) => `factcheck-draft ${finding}`;

  document.querySelectorAll("[data-kept]").forEach((notice) => {
    sessionStorage.removeItem(draftOf(notice.dataset.kept));
  });

  document.querySelectorAll("[data-draft]").forEach((area) => {
    const name = draftOf(area.dataset.draft);
    area.value = area.value || sessionStorage.getItem(name) || "";
    area.addEventListener("input", () => sessionStorage.setItem(name, area.value));
  });

  document.documentElement.classList.add("scripted");
  showSwitch();
})();
