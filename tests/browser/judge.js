// What a person sees in each row of a page's tables: run in a browser, by rectangles of single
// characters, computed styles and hit tests.
function visibleCharacters(cell) {
  const doc = cell.ownerDocument, view = doc.defaultView, out = [];
  const walker = doc.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('script, style, noscript, template, textarea, select')) continue;
    for (let i = 0; i < node.length; ++i) {
      if (/\s/.test(node.data[i])) continue;
      const range = doc.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const rect = range.getClientRects()[0];
      if (!rect || rect.width < 1 || rect.height < 1) continue;
      if (isStruck(parent) || !isPainted(parent, view) || !isUncovered(rect, parent, doc)) continue;
      out.push({text: node.data[i], rect, raised: false});
    }
  }
  return out;
}

// Decorations go through to what stands inside, but not to floats and boxes of their own.
function isStruck(element) {
  for (let at = element; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.textDecorationLine.includes('line-through')) return true;
    if (style.float !== 'none' || /absolute|fixed/.test(style.position)) return false;
    if (/^inline-/.test(style.display)) return false;
  }
  return false;
}

function channels(color) {
  const numbers = (color.match(/[\d.]+/g) || []).map(Number);
  return numbers.length < 4 ? numbers.slice(0, 3).concat(1) : numbers;
}

function isPainted(element, view) {
  const style = view.getComputedStyle(element);
  if (style.visibility !== 'visible') return false;
  for (let at = element; at; at = at.parentElement) {
    const around = view.getComputedStyle(at);
    if (Number(around.opacity) < 0.06 || around.contentVisibility === 'hidden') return false;
  }
  const letters = channels(style.webkitTextFillColor);
  if (letters[3] < 0.02) return false;
  let ground = [255, 255, 255, 0];
  for (let at = element; at && ground[3] === 0; at = at.parentElement) {
    const color = channels(view.getComputedStyle(at).backgroundColor);
    if (color[3] > 0) ground = color;
  }
  const apart = [0, 1, 2].map(i => Math.abs(letters[i] - ground[i]) * letters[3]);
  return Math.max(...apart) > 4;
}

function isUncovered(rect, element, doc) {
  const x = rect.left + rect.width / 2, y = rect.top + rect.height / 2;
  const hit = doc.elementFromPoint(x, y);
  return !!hit && element.contains(hit);
}

// In the order in which a person reads; a blank where two characters stand apart.
function visibleText(cell) {
  const characters = visibleCharacters(cell);
  characters.sort((a, b) => Math.abs(a.rect.bottom - b.rect.bottom) > 10 && (a.rect.top >= b.rect.bottom - 2 ||
    b.rect.top >= a.rect.bottom - 2) ? a.rect.top - b.rect.top : a.rect.left - b.rect.left);
  let text = '';
  characters.forEach((each, i) => {
    const before = characters[i - 1];
    if (before) {
      const em = Math.max(each.rect.height, before.rect.height);
      const beside = each.rect.left - before.rect.right;
      const raised = Math.abs(each.rect.top + each.rect.bottom - before.rect.top - before.rect.bottom) / 2;
      if (raised > em * 0.16 || beside > em * 0.2 || beside < -em * 0.3) text += ' ';
    }
    text += each.text;
  });
  return text;
}

function hasGenerated(cell) {
  const view = cell.ownerDocument.defaultView;
  return [cell, cell.parentElement, ...cell.querySelectorAll('*')].some(at => ['::before', '::after'].some(part => {
    const style = view.getComputedStyle(at, part);
    return !/^(none|normal|"\s*")$/.test(style.content) && style.display !== 'none' && style.visibility === 'visible';
  }));
}

function hasObject(cell) {
  const view = cell.ownerDocument.defaultView;
  const objects = 'img, input, select, textarea, button, svg, math, canvas, object, embed, iframe, video, meter, progress';
  return [...cell.querySelectorAll(objects)].some(at => {
    const rect = at.getBoundingClientRect();
    const style = view.getComputedStyle(at);
    return rect.width > 3 && rect.height > 3 && style.visibility === 'visible' && style.opacity !== '0';
  }) || [...cell.querySelectorAll('ol > li')].some(at => view.getComputedStyle(at).listStyleType !== 'none') ||
    !!cell.querySelector('q');
}

// Rows as they stand on the screen: [{text, object}, …] for each cell that takes a place.
function visibleRows(doc) {
  const rows = [];
  for (const row of doc.querySelectorAll('tr')) {
    const view = doc.defaultView;
    if (row.getClientRects().length === 0 || view.getComputedStyle(row).visibility === 'collapse') continue;
    const cells = [...row.cells].filter(cell => cell.getClientRects().length > 0);
    rows.push(cells.map(cell => ({text: visibleText(cell), object: hasObject(cell) || hasGenerated(cell)})));
  }
  return rows;
}
