// What is wrong with a page on a narrow screen: run in the page that frames it.
function tooWide(doc) {
  const room = doc.documentElement.clientWidth, found = [];
  if (doc.documentElement.scrollWidth > room) found.push(`the page is ${doc.documentElement.scrollWidth} px wide`);
  for (const each of doc.body.querySelectorAll('*')) {
    if (each.parentElement.closest('.scroll')) continue;
    if (each.getBoundingClientRect().right > room + 0.5) found.push(`sticks out: ${each.outerHTML.slice(0, 120)}`);
  }
  for (const box of doc.querySelectorAll('.scroll')) {
    if (box.scrollWidth > box.clientWidth && box.tabIndex !== 0)
      found.push(`scrolls, but not by keys: ${box.outerHTML.slice(0, 120)}`);
  }
  return found;
}

// Numbers of tables that stand on several lines, and letters of charts below 12 px.
function hardToRead(doc) {
  const found = [];
  for (const details of doc.querySelectorAll('details')) details.open = true;
  for (const cell of doc.querySelectorAll('td')) {
    const text = cell.firstChild;
    if (!text || !/^[-\d.]+$/.test(text.data)) continue;
    const range = doc.createRange();
    range.selectNodeContents(text);
    if (range.getClientRects().length > 1) found.push(`broken: ${cell.outerHTML.slice(0, 120)}`);
  }
  for (const text of doc.querySelectorAll('svg text')) {
    if (text.getBoundingClientRect().height < 12) found.push(`small: ${text.outerHTML}`);
  }
  return found;
}
