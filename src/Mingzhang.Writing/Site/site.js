// Escape closes a panel and leads back to the figure that opened it. Everything works without this script.
(function () {
  'use strict';
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') { return; }
    var panel = document.querySelector('.panel:target');
    var close = panel && panel.querySelector('.close a');
    if (close) { close.click(); }
  });
})();
