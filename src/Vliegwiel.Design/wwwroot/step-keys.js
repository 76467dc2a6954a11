/* SPDX-License-Identifier: EUPL-1.2 */
// j and k go from button to button ([data-step]); Enter then presses the one with the focus, as everywhere.
// Single letters are in the way of who speaks to the computer, so they can be switched off (WCAG 2.1.4); that is kept in this browser.
const kept = 'vliegwiel-toetsen';
const bar = document.querySelector('[data-step-keys]');
const button = bar?.querySelector('[data-step-switch]');
let isOn = true;

function read() {
  try {
    return localStorage.getItem(kept) !== 'uit';
  } catch {
    return true; // A browser that keeps nothing: the keys are on until the page is left.
  }
}

function show() {
  button.textContent = isOn ? button.dataset.on : button.dataset.off;
}

function isTyping(element) {
  return element instanceof HTMLElement && (element.isContentEditable || ['TEXTAREA', 'SELECT'].includes(element.tagName) || (element.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(element.type)));
}

function step(by) {
  const steps = [...document.querySelectorAll('[data-step]')];
  const from = steps.findIndex((one) => one.closest('section')?.contains(document.activeElement));
  const to = from < 0 ? (by > 0 ? 0 : steps.length - 1) : Math.min(Math.max(from + by, 0), steps.length - 1);
  steps[to]?.closest('section')?.scrollIntoView({ block: 'start' });
  steps[to]?.focus({ preventScroll: true });
}

if (bar && button) {
  isOn = read();
  show();
  bar.hidden = false;
  button.addEventListener('click', () => {
    isOn = !isOn;
    show();
    try {
      localStorage.setItem(kept, isOn ? 'aan' : 'uit');
    } catch {
      // Nothing is kept; the choice holds for this page.
    }
  });
  document.addEventListener('keydown', (event) => {
    if (!isOn || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || (event.key !== 'j' && event.key !== 'k')) {
      return;
    }

    event.preventDefault();
    step(event.key === 'j' ? 1 : -1);
  });
}
