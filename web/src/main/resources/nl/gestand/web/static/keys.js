// SPDX-License-Identifier: EUPL-1.2
// Single keys for what links and buttons on the page do already; the page works without this file.
(function () {
  'use strict';
  var OFF = 'gestand-toetsen-uit';
  var help = document.getElementById('toetsen');

  function off() {
    try { return localStorage.getItem(OFF) === 'ja'; } catch (e) { return false; }
  }

  // Who dictates or rests a hand on the keyboard can switch them off (WCAG 2.1.4).
  function addSwitch() {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'quieter';
    function label() { button.textContent = off() ? 'Zet toetsen aan' : 'Zet toetsen uit'; }
    button.addEventListener('click', function () {
      try { localStorage.setItem(OFF, off() ? 'nee' : 'ja'); } catch (e) { /* it then lasts for no page at all */ }
      label();
    });
    label();
    help.appendChild(button);
  }

  function rows() { return Array.prototype.slice.call(document.querySelectorAll('[data-row]')); }

  function current() {
    var focused = document.activeElement && document.activeElement.closest('[data-row]');
    return focused || document.querySelector('[data-row].current');
  }

  function go(row) {
    rows().forEach(function (each) { each.classList.toggle('current', each === row); });
    row.querySelector('a[data-key]').focus();
    row.scrollIntoView({ block: 'nearest' });
  }

  function move(step) {
    var all = rows();
    var next = all[all.indexOf(current()) + step];
    if (next) { go(next); } else if (!current() && all.length) { go(all[0]); }
  }

  function press(key) {
    var row = current();
    var target = (row && row.querySelector('[data-key="' + key + '"]')) ||
      Array.prototype.filter.call(document.querySelectorAll('[data-key="' + key + '"]'),
        function (each) { return !each.closest('[data-row]'); })[0];
    if (!target) { return false; }
    target.click();
    if (target.tagName === 'SUMMARY' && target.parentNode.open) {
      var field = target.parentNode.querySelector('input:not([type=hidden]), textarea, select');
      if (field) { field.focus(); }
    }
    return true;
  }

  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest('textarea, select, input:not([type=checkbox]):not([type=radio])');
    if (off() || typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat && event.key !== 'j' &&
        event.key !== 'k') {
      return;
    }
    var done = true;
    if (event.key === '?' && help) {
      help.open = !help.open;
      help.querySelector('summary').focus();
    } else if (event.key === 'j') {
      move(1);
    } else if (event.key === 'k') {
      move(-1);
    } else {
      done = /^[a-z]$/.test(event.key) && press(event.key);
    }
    if (done) { event.preventDefault(); }
  });

  if (help) { addSwitch(); }
})();
