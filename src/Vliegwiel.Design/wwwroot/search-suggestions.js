/* SPDX-License-Identifier: EUPL-1.2 */
// <search-suggestions source="/address?begin="> around a search field: words to go on with while typing.
// The combobox pattern of the ARIA Authoring Practices Guide (list autocomplete with manual selection, read November 2026).
// Without script the field is an ordinary search field.

const SHORTEST = 2;
const PATIENCE = 200;

class SearchSuggestions extends HTMLElement {
  #input;
  #list;
  #active = -1;
  #typed = '';
  #timer;
  #asking;

  connectedCallback() {
    this.#input = this.querySelector('input');
    if (!this.#input || this.#list) {
      return;
    }
    this.#list = document.createElement('ul');
    this.#list.id = `${this.#input.id}-voorstellen`;
    this.#list.className = 'search-suggestions__list';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Voorstellen');
    this.append(this.#list);
    // A search field with the role of a combobox keeps its own label.
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.#list.id, autocomplete: 'off',
    })) {
      this.#input.setAttribute(name, value);
    }
    this.#input.addEventListener('input', () => this.#wait());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#input.addEventListener('blur', () => this.#close());
    // Before the field loses the focus.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#choose(event.target.closest('[role=option]')));
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#typed = this.#input.value;
    if (this.#typed.trim().length < SHORTEST) {
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => this.#ask(this.#typed), PATIENCE);
  }

  async #ask(typed) {
    this.#asking = new AbortController();
    try {
      const answer = await fetch(this.getAttribute('source') + encodeURIComponent(typed), { signal: this.#asking.signal, headers: { accept: 'application/json' } });
      const lines = answer.ok ? await answer.json() : [];
      if (typed === this.#input.value && document.activeElement === this.#input) {
        this.#show(lines.filter((line) => line !== typed));
      }
    } catch {
      // Aborted by the next letter, or the network is away: people type on.
      this.#close();
    }
  }

  #show(lines) {
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#list.replaceChildren(...lines.map((line, index) => {
      const option = document.createElement('li');
      option.id = `${this.#list.id}-${index}`;
      option.className = 'search-suggestions__option';
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.textContent = line;
      return option;
    }));
    this.#list.hidden = lines.length === 0;
    this.#input.setAttribute('aria-expanded', String(lines.length > 0));
  }

  #close() {
    clearTimeout(this.#timer);
    this.#show([]);
  }

  #onKey(event) {
    const options = [...this.#list.children];
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0) {
      event.preventDefault();
      // One place more than there are options: the last is what was typed.
      const places = options.length + 1;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#activate(options, ((this.#active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape' && options.length > 0) {
      event.preventDefault();
      this.#input.value = this.#typed;
      this.#close();
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#choose(options[this.#active]);
    }
  }

  #activate(options, index) {
    this.#active = index;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
    if (index < 0) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    this.#input.setAttribute('aria-activedescendant', options[index].id);
    options[index].scrollIntoView({ block: 'nearest' });
  }

  #choose(option) {
    if (!option) {
      return;
    }
    this.#input.value = option.textContent;
    this.#close();
    this.#input.form?.requestSubmit();
  }
}

customElements.define('search-suggestions', SearchSuggestions);
