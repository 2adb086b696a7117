// Opens reports in a headless Chromium as people do: filters, opens a flow, follows a link, changes
// the theme, asks axe-core about accessibility. Any error, request or violation fails.
//
//   node browser.mjs SCREENSHOTS REPORT.html...
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const require = createRequire(path.join(process.env.PRIVET_TOOLS, 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [shots, ...reports] = process.argv.slice(2);
mkdirSync(shots, { recursive: true });

const failures = [];
const expect = (report, what, holds) => {
  if (!holds) failures.push(report + ': ' + what);
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--no-first-run'],
});

/** Numbers of the map that are too faint on their ground; the checker leaves out single digits. */
const faint = (page) => page.evaluate(() => {
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return [...document.querySelectorAll('.map .cell')].filter((cell) => {
    const both = [luminance(getComputedStyle(cell).color), luminance(getComputedStyle(cell.closest('td')).backgroundColor)];
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05) < 4.5;
  }).length;
});

const accessible = async (page, report, when, total) => {
  expect(report, `has readable numbers in the map (${when})`, (await faint(page)) === 0);
  if (total > 1000) return; // the checker, not the page, would take minutes
  // The page's own policy forbids injected scripts; the protocol evaluates besides it.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  }));
  for (const v of violations) {
    failures.push(`${report} (${when}): ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target + ' ' + n.failureSummary.replace(/\s+/g, ' ')).join('; ')}`);
  }
};

/** Without a mouse: what has the focus is seen to have it, and is not below the filters. */
const byKeys = async (page, report) => {
  const focused = () => page.evaluate(() => {
    const element = document.activeElement;
    const filters = document.getElementById('filters').getBoundingClientRect();
    return {
      tag: element.tagName,
      open: !!element.closest('details.finding[open]'),
      ringed: getComputedStyle(element).outlineStyle !== 'none',
      covered: element.getBoundingClientRect().top < filters.bottom,
    };
  });
  await page.evaluate(() => {
    for (const finding of document.querySelectorAll('details.finding[open]')) finding.open = false;
    document.activeElement.blur();
  });
  // From below, so that what is gone to comes to lie at the upper edge.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  for (const key of ['j', 'j', 'k', 'Enter']) await page.keyboard.press(key);
  // The page scrolls to it in its own time.
  const once = async (holds) => {
    let now = await focused();
    for (let i = 0; i < 100 && !holds(now); i++) {
      await page.waitForTimeout(50);
      now = await focused();
    }
    return now;
  };
  const opened = await once((now) => now.open && now.ringed && !now.covered);
  expect(report, 'keys open a finding', opened.tag === 'SUMMARY' && opened.open);
  expect(report, 'shows the focus', opened.ringed && !opened.covered);
  await page.keyboard.press('Tab');
  expect(report, 'shows the focus inside a finding', (await focused()).open && (await focused()).ringed);
  await page.keyboard.press('Escape');
  const left = await once((now) => now.tag === 'SUMMARY' && !now.open);
  expect(report, 'Escape closes a finding and stays at it', left.tag === 'SUMMARY' && !left.open);
};

/** Names in the picture that are drawn over each other, or out of it. */
const crossing = (page) => page.evaluate(() => {
  const picture = document.getElementById('sankey').getBoundingClientRect();
  const boxes = [...document.querySelectorAll('#sankey text')].map((text) => ({ name: text.textContent, at: text.getBoundingClientRect() }));
  const out = boxes.filter(({ at }) => at.left < picture.left - 1 || at.right > picture.right + 1);
  const crossed = boxes.filter((a) => boxes.some((b) => a !== b
    && a.at.left < b.at.right && b.at.left < a.at.right && a.at.top + 4 < b.at.bottom && b.at.top + 4 < a.at.bottom));
  return [...out, ...crossed].map(({ name }) => name).join(', ');
});

const visit = async (report) => {
  if (!existsSync(report)) {
    failures.push(report + ': is not there');
    return;
  }
  const name = path.resolve(report).split(path.sep).slice(-4).filter((s) => s !== 'target' && s !== 'privet').join('-').replace(/\.html$/, '');
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  page.on('pageerror', (error) => failures.push(`${report}: script error: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security/i.test(message.text())) failures.push(`${report}: console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) failures.push(`${report}: asks ${request.url()}`);
  });
  const started = Date.now();
  await page.goto(pathToFileURL(path.resolve(report)).href);
  const opened = Date.now() - started;
  // Rows of a long list are built when the page is there.
  await page.waitForFunction(() => document.getElementById('count').textContent !== '');
  const complete = Date.now() - started;
  const total = await page.locator('details.finding').count();
  const visible = () => page.locator('details.finding:not([hidden])').count();
  const open = await page.locator('details.finding.open').count();
  expect(report, 'opened in ' + opened + ' ms', opened < 5000);
  expect(report, 'complete in ' + complete + ' ms', complete < 20000);
  expect(report, 'shows the open findings first', (await visible()) === (open || total));
  await page.screenshot({ path: path.join(shots, name + '.png') });
  await accessible(page, report, 'as opened', total);
  if (open > 0) {
    expect(report, 'draws bands', (await page.locator('#sankey .band').count()) > 1);
    for (const side of ['category', 'module', 'recipient']) {
      expect(report, 'names each ' + side + ' of the picture', (await page.locator(`#sankey .${side} text`).count()) > 0);
    }
    expect(report, 'has room for all names in the picture', (await crossing(page)) === '');
    await page.locator('#sankey .recipient text').first().click();
    await page.waitForTimeout(80);
    expect(report, 'the picture filters', (await page.locator('#recipient').inputValue()) !== '');
    await page.locator('#clear').click();
    await page.waitForTimeout(30);
    const finding = page.locator('details.finding:not([hidden])').first();
    await finding.locator('summary').click();
    expect(report, 'opens a flow', await finding.locator('.flow .step.sink').isVisible());
    expect(report, 'marks code', (await finding.locator('.code mark').count()) > 0);
    await finding.scrollIntoViewIfNeeded();
    await page.screenshot({ path: path.join(shots, name + '-flow.png') });
    await accessible(page, report, 'flow open', total);
    await finding.locator('a[href^="#rule-"]').click();
    expect(report, 'follows a link', /#rule-PRV\d+$/.test(page.url()));

    const rule = await page.locator('#rule option').nth(1).getAttribute('value');
    await page.selectOption('#rule', rule);
    expect(report, 'filters by rule', (await visible()) === (await page.locator(`details.finding.open[data-rule="${rule}"]`).count()));
    await page.locator('#clear').click();
    await page.waitForTimeout(50);
    await page.keyboard.press('/');
    const typing = Date.now();
    await page.keyboard.type('no such text anywhere');
    await page.waitForFunction(() => !document.querySelector('details.finding:not([hidden])'));
    expect(report, 'filtered in ' + (Date.now() - typing) + ' ms', Date.now() - typing < 20000);
    expect(report, 'filters by text', (await visible()) === 0 && (await page.locator('#nothing').isVisible()));
    await page.keyboard.press('Escape');
    // The page draws in its own time; a busy machine is no failure.
    await page.waitForFunction(
      count => document.querySelectorAll('details.finding:not([hidden])').length === count, open, { timeout: 20000 }).catch(() => {});
    expect(report, 'clears the text', (await visible()) === open);
    for (const width of [1280, 800]) {
      await page.setViewportSize({ width, height: 900 });
      await byKeys(page, report);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const pick of ['category', 'recipient', 'module']) {
      await page.selectOption('#' + pick, { index: 1 });
      const some = await visible();
      expect(report, 'filters by ' + pick, some <= total);
      await page.locator('#clear').click();
      await page.waitForTimeout(30);
    }
    await page.locator('.level-toggle[data-level="error"]').click();
    expect(report, 'filters by level', (await page.locator('details.finding.error:not([hidden])').count()) === 0);
    await page.locator('.level-toggle[data-level="error"]').click();
    await page.locator('.map .cell').first().click();
    await page.waitForTimeout(80);
    expect(report, 'the map filters', (await visible()) > 0 && (await visible()) <= open);
    await page.locator('#clear').click();
    await page.waitForTimeout(30);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('#theme').click();
  await page.locator('#theme').click();
  expect(report, 'goes dark', (await page.evaluate(() => document.documentElement.dataset.theme)) === 'dark');
  await page.waitForTimeout(150);
  await page.screenshot({ path: path.join(shots, name + '-dark.png') });
  await accessible(page, report, 'dark', total);
  await page.emulateMedia({ media: 'print' });
  expect(report, 'prints without filters', !(await page.locator('#filters').isVisible()));
  await page.setViewportSize({ width: 794, height: 1123 });
  expect(report, 'prints the map whole', await page.evaluate(() => {
    const map = document.querySelector('.map');
    return !map || map.rows[1].cells.length > 10 || map.getBoundingClientRect().right <= innerWidth + 1;
  }));
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(250);
  if (open > 0) expect(report, 'has room for all names on a phone', (await crossing(page)) === '');
  expect(report, 'fits a phone', await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth + 1));
  await page.screenshot({ path: path.join(shots, name + '-phone.png') });
  await page.close();
  console.log(`${report}: ${total} findings, opened in ${opened} ms, complete in ${complete} ms`);
};

for (const report of reports) await visit(report);
await browser.close();
for (const failure of failures) console.error(failure);
process.exit(failures.length ? 1 : 0);
