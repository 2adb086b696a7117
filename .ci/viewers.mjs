// Opens SARIF logs in viewers that people use: the one on Microsoft's web pages and in Azure DevOps,
// and, where SARIF_VSCODE names a built checkout of microsoft/sarif-vscode-extension, the panel of
// the one in Visual Studio Code. Each has to show every open result, and the steps of its flow.
//
//   node viewers.mjs LOG.sarif...
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const require = createRequire(path.join(process.env.PRIVET_TOOLS, 'package.json'));
const { chromium } = require('playwright-core');
const work = mkdtempSync(path.join(os.tmpdir(), 'privet-viewers-'));
const failures = [];

const page = (name, scripts) => {
  const file = path.join(work, name + '.html');
  const tags = scripts.map((s) => `<script src="${pathToFileURL(s)}"></script>`).join('\n');
  writeFileSync(file, `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"></head><body>
<div id="root" style="height: 100vh"></div>
<script>sent = []; acquireVsCodeApi = () => ({ postMessage: (m) => sent.push(m) }); vscode = acquireVsCodeApi();</script>
${tags}</body></html>`);
  return pathToFileURL(file).href;
};

const web = page('web', [
  require.resolve('react/umd/react.production.min.js'),
  require.resolve('react-dom/umd/react-dom.production.min.js'),
  require.resolve('@microsoft/sarif-web-component'),
]);
const code = process.env.SARIF_VSCODE && page('code', [path.join(process.env.SARIF_VSCODE, 'out/panel.js')]);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});

const open = async (url) => {
  const tab = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  tab.errors = [];
  tab.on('pageerror', (error) => tab.errors.push(String(error)));
  await tab.goto(url);
  return tab;
};

/** A rule's row in the web viewer: its id and name, and how many results it has. */
const row = (rule, count) => new RegExp(rule + ': \\w+\\s+' + count + '\\b');

/** What the web viewer shows of a log, once it shows all that is wanted or has had its time. */
const inWeb = async (log, wanted) => {
  const tab = await open(web);
  await tab.evaluate((given) => {
    ReactDOM.render(React.createElement(window.Viewer, { logs: [given] }), document.getElementById('root'));
  }, log);
  let text = '';
  for (let waited = 0; waited < 60; waited++) {
    await tab.waitForTimeout(wanted.length ? 100 : 1000);
    text = await tab.locator('body').innerText();
    if (wanted.every((expected) => expected.test(text)) || tab.errors.length) break;
  }
  const errors = tab.errors;
  await tab.close();
  return { text, errors };
};

/** What the panel shows of each result: its message and the steps. */
const inCode = async (log) => {
  const tab = await open(code);
  const count = await tab.evaluate((given) => {
    const all = (names) => Object.fromEntries(names.map((name) => [name, 'visible']));
    window.store = new Store({
      filtersRow: {
        Level: all(['Error', 'Warning', 'Note', 'None']),
        Baseline: all(['New', 'Unchanged', 'Updated', 'Absent']),
        Suppression: all(['Not Suppressed', 'Suppressed']),
      },
      filtersColumn: { Columns: all(['Baseline', 'Suppression', 'Rule']) },
    });
    given._uri = 'file:///log.sarif';
    store.logs.push(given);
    document.body.classList.add('pageIndex');
    ReactDOM.render(React.createElement(Index, { store }), document.getElementById('root'));
    return store.results.length;
  }, log);
  const shown = [];
  for (let i = 0; i < count; i++) {
    await tab.evaluate((at) => store.onMessage({ data: { command: 'select', id: store.results[at]._id } }), i);
    await tab.waitForTimeout(30);
    shown.push(await tab.locator('.svDetailsPane').innerText());
  }
  const errors = tab.errors;
  await tab.close();
  return { shown, errors };
};

const check = async (name, log) => {
  const told = [];
  const results = log.runs.flatMap((run) => run.results);
  const rules = new Map();
  for (const result of results) {
    if (!(result.suppressions || []).length) rules.set(result.ruleId, (rules.get(result.ruleId) || 0) + 1);
  }
  const seen = await inWeb(log, [...rules].map(([rule, count]) => row(rule, count)));
  seen.errors.forEach((error) => told.push('the web viewer: ' + error));
  for (const [rule, count] of rules) {
    if (!row(rule, count).test(seen.text)) told.push(`the web viewer does not show ${count} of ${rule}`);
  }
  if (code) {
    const { shown, errors } = await inCode(structuredClone(log));
    errors.forEach((error) => told.push('the panel: ' + error));
    if (shown.length !== results.length) told.push(`the panel has ${shown.length} of ${results.length} results`);
    results.forEach((result, i) => {
      for (const step of result.codeFlows?.[0].threadFlows[0].locations || []) {
        if (!(shown[i] || '').includes(step.location.message.text)) told.push('the panel does not show the step: ' + step.location.message.text);
      }
    });
  }
  return told.map((line) => name + ': ' + line);
};

// The control: a log whose results are of no rule and say nothing must not pass for seen.
const bad = { version: '2.1.0', runs: [{ tool: { driver: { name: 'Bad' } }, results: [{ ruleId: 'PRV101', message: {} }, { ruleId: 'PRV101', message: {} }] }] };
if ((await check('control', bad)).length === 0) failures.push('A bad log passes.');

const logs = process.argv.slice(2);
for (const log of logs) failures.push(...(await check(log, JSON.parse(readFileSync(log, 'utf8')))));
await browser.close();
rmSync(work, { recursive: true });
failures.forEach((failure) => console.error(failure));
if (!failures.length) console.log(`${logs.length} SARIF logs are shown whole${code ? ', also in the panel of Visual Studio Code' : ''}.`);
process.exit(failures.length ? 1 : 0);
