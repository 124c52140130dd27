// SPDX-License-Identifier: EUPL-1.2
// A list of suggestions under a search box, chosen with the arrows or a tap; the box works without this file.
(function () {
  'use strict';

  function combobox(input, number) {
    var form = input.form;
    var list = document.createElement('ul');
    list.id = 'suggesties-' + number;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Suggesties');
    list.hidden = true;
    input.parentNode.classList.add('suggesting');
    input.insertAdjacentElement('afterend', list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    var current = -1;
    var typed = input.value;
    var timer = 0;
    var asked = 0;

    function close() {
      list.hidden = true;
      current = -1;
      asked++;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function choose(option) {
      input.value = option.textContent;
      close();
      form.requestSubmit ? form.requestSubmit() : form.submit();
    }

    function mark(next) {
      var options = list.children;
      if (current >= 0) { options[current].setAttribute('aria-selected', 'false'); }
      current = next < -1 ? options.length - 1 : next >= options.length ? -1 : next;
      if (current < 0) {
        input.value = typed;
        input.removeAttribute('aria-activedescendant');
      } else {
        options[current].setAttribute('aria-selected', 'true');
        options[current].scrollIntoView({ block: 'nearest' });
        input.setAttribute('aria-activedescendant', options[current].id);
        input.value = options[current].textContent;
      }
    }

    function show(texts) {
      list.textContent = '';
      current = -1;
      texts.forEach(function (text, i) {
        var option = document.createElement('li');
        option.id = list.id + '-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = text;
        list.appendChild(option);
      });
      list.hidden = texts.length === 0;
      input.setAttribute('aria-expanded', String(texts.length > 0));
    }

    function ask() {
      var mine = ++asked;
      fetch('/zoeken/suggesties?q=' + encodeURIComponent(typed), { headers: { Accept: 'application/json' } })
        .then(function (answer) { return answer.ok ? answer.json() : []; })
        .then(function (texts) { if (mine === asked) { show(texts); } })
        .catch(close);
    }

    input.addEventListener('input', function () {
      typed = input.value;
      clearTimeout(timer);
      if (typed.trim().length < 2) { close(); } else { timer = setTimeout(ask, 120); }
    });
    input.addEventListener('keydown', function (event) {
      if (list.hidden) { return; }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        mark(current + (event.key === 'ArrowDown' ? 1 : -1));
        event.preventDefault();
      } else if (event.key === 'Escape') {
        input.value = typed;
        close();
        event.preventDefault();
      }
    });
    // Before the box loses the focus, which closes the list.
    list.addEventListener('mousedown', function (event) {
      event.preventDefault();
    });
    list.addEventListener('click', function (event) {
      var option = event.target.closest('[role=option]');
      if (option) { choose(option); }
    });
    input.addEventListener('blur', function () { clearTimeout(timer); close(); });
  }

  Array.prototype.forEach.call(document.querySelectorAll('form[role=search] input[type=search]'), combobox);
})();
