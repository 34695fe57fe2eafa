"use strict";
// A click on a head sorts the rows by its column, a second one the other way round. Without a script the worst come first.
(() => {
  const table = document.getElementById("documents");
  const body = table.tBodies[0];
  const text = (row, column) => row.cells[column].textContent;
  const isNumber = (value) => value !== "" && !isNaN(value);
  const compare = (a, b) => (isNumber(a) && isNumber(b) ? a - b : a.localeCompare(b, document.documentElement.lang, { numeric: true }));
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      // Counts are asked for from the most downwards, words from the first upwards.
      const counts = body.rows.length > 0 && body.rows[0].cells[column].className === "figure";
      const before = head.getAttribute("aria-sort");
      const down = before ? before === "ascending" : counts;
      [...table.tHead.rows[0].cells].forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...body.rows].sort((a, b) => (down ? -1 : 1) * compare(text(a, column), text(b, column)));
      body.append(...rows);
    });
  });
})();
