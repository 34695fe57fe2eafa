// Search over the index that stands in the page. Results are made of text nodes: nothing of the index acts as markup.
(function () {
  'use strict';
  var index = JSON.parse(document.getElementById('data').textContent);
  var form = document.getElementById('form');
  var query = document.getElementById('query');
  var count = document.getElementById('count');
  var results = document.getElementById('results');
  var most = 60;
  form.hidden = false;
  var plain = index.map(function (hit) { return [hit[1].toLowerCase(), (hit[1] + ' ' + hit[2]).toLowerCase()]; });

  function element(name, text, className) {
    var made = document.createElement(name);
    made.textContent = text;
    if (className) { made.className = className; }
    return made;
  }

  function rank(at, words) {
    var sum = 0;
    for (var i = 0; i < words.length; i++) {
      if (plain[at][1].indexOf(words[i]) < 0) { return -1; }
      var inTitle = plain[at][0].indexOf(words[i]);
      sum += plain[at][0] === words[i] ? 8 : inTitle === 0 ? 4 : inTitle > 0 ? 2 : 0;
    }
    return sum;
  }

  function show() {
    var text = query.value.trim().toLowerCase();
    history.replaceState(null, '', text ? '#' + encodeURIComponent(text) : '#');
    results.textContent = '';
    if (text.length < 2) { count.textContent = query.dataset.start; return; }
    var words = text.split(/\s+/);
    var found = [];
    for (var i = 0; i < index.length; i++) {
      var points = rank(i, words);
      if (points >= 0) { found.push([points, i]); }
    }
    found.sort(function (a, b) { return b[0] - a[0] || a[1] - b[1]; });
    count.textContent = found.length ? query.dataset.found.replace('{count}', found.length) : query.dataset.none;
    found.slice(0, most).forEach(function (pair) {
      var hit = index[pair[1]];
      var item = document.createElement('li');
      var link = element('a', hit[1]);
      link.href = hit[3];
      item.appendChild(element('span', hit[0], 'kind'));
      item.appendChild(link);
      var more = element('span', hit[2], 'faint');
      if (hit[4]) { link.lang = 'zh-CN'; more.lang = 'zh-CN'; }
      item.appendChild(more);
      results.appendChild(item);
    });
  }

  form.addEventListener('submit', function (event) { event.preventDefault(); });
  query.addEventListener('input', show);
  try { query.value = decodeURIComponent(location.hash.slice(1)); } catch (error) { query.value = ''; }
  show();
})();
