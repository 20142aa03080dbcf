// What scrolls sideways can be reached and scrolled with the keyboard.
function reachable() {
  for (const box of document.querySelectorAll("pre, .table-wrapper, .output, .lib287g, dt.sig")) {
    if (box.scrollWidth > box.clientWidth && !box.hasAttribute("tabindex")) box.tabIndex = 0;
  }
}
addEventListener("load", reachable);
addEventListener("resize", reachable);

// Captions of the table of contents are headings without a level.
for (const caption of document.querySelectorAll('[role="heading"]:not([aria-level])')) caption.ariaLevel = "2";

// The lines of a long signature are set as a list of definitions without terms: to a reader they are one line.
for (const part of document.querySelectorAll("dt.sig dl, dt.sig dl > dd")) part.role = "presentation";
