/**
 * `npm run demo -- CODE`: the demo officials do what waits for them at a dossier you filed, until it waits for you.
 * `npm run demo`: a birth registration and a building permit, filed and worked on by the demo accounts through the running
 * server's HTTP API, and then shown as the public sees them. Starts a server where none answers, and stops it afterwards.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { COMMUNE, People, post, readJson, Refusal, server } from './demo-people.mjs';
import { root } from './ready.mjs';

const CITIZEN = 'congdan.mau';
const LONGEST_WAIT_SECONDS = 30;
/** Another system of the demo answers well within this. */
const MOMENT_SECONDS = 5;
const MOST_ACTS = 40;
const ENDED = new Set(['REFUSED', 'STOPPED', 'RETURNED']);
/** Which way through a procedure is shown: a scenario whose steps are all people's and answers of other systems. */
const STORIES = [
  { code: '1.001193', channel: 'ONLINE' },
  { code: '1.013225', channel: 'DIRECT' },
];

let child;
/** Whoever read the output is gone (`npm run demo | head`), or somebody pressed Ctrl-C: nothing started here stays behind. */
for (const [from, event] of [[process.stdout, 'error'], [process, 'SIGINT'], [process, 'SIGTERM'], [process, 'SIGHUP']])
  from.on(event, () => void leave(event === 'error' ? 0 : 130));

let left;
/** @param code exit code */
function leave(code) {
  left ??= stopServer().then(() => process.exit(code));
  return left;
}

try {
  if (!(await answers())) await startServer();
  const people = People.read();
  const [yours] = process.argv.slice(2);
  if (yours) await workOn(yours, people);
  else for (const story of STORIES) await play(story, people);
  if (child) await keepAlive();
  await leave(0);
} catch (error) {
  if (left) await left;
  process.stderr.write(`${error instanceof Refusal ? error.message : `npm run demo: ${error.message}`}\n`);
  await leave(1);
}

/** The addresses that were printed are worth something only while somebody answers there. */
async function keepAlive() {
  if (process.stdout.isTTY && process.stdin.isTTY) {
    say('\nCác địa chỉ trên xem được đến khi bấm Ctrl-C · The addresses above answer until Ctrl-C');
    await new Promise((ended) => child.once('exit', ended));
    return;
  }
  say('\nCác địa chỉ trên chỉ xem được khi máy chủ chạy: npm start · The addresses above answer while a server runs: npm start');
}

async function play({ code, channel }, people) {
  const scenario = scenarioOf(code, channel);
  const { body: procedure } = await get(`/api/procedures/${code}`);
  say(`\n══ ${procedure.record.name.vi} (${code}) ══\n   ${scenario.title.vi}`);

  const opener = channel === 'ONLINE' ? CITIZEN : people.loginsOf('intakeOfficer')[0];
  const filed = { procedureCode: code, agencyCode: COMMUNE, channel, form: scenario.given.form };
  const submitterId = await people.accountId(CITIZEN);
  const opened = await people.post(opener, '/api/dossiers', channel === 'ONLINE' ? filed : { ...filed, submitterId });
  say(`   Hồ sơ · Dossier ${opened.code}, mã tra cứu · lookup code ${opened.lookupCode}\n`);
  for (const event of scenario.when.filter((each) => each.complete && each.by !== 'system'))
    await complete(opened.code, event, people);
  await showPublicly(opened);
}

/** As the officials of the scenario would decide, step by step; what only the applicant can do is left to them. */
async function workOn(code, people) {
  const { procedure } = await seenByIntake(code, people);
  const acts = scenarioOf(procedure.code, 'ONLINE').when.filter((each) => each.complete && each.by !== 'system' && each.by !== 'submitter');
  for (let done = 0, isAt = await actAt(code, acts, people); isAt; isAt = await actAt(code, acts, people)) {
    // A way that leads back for ever is not what anybody asked for.
    if (++done > MOST_ACTS) throw new Error(`${code} does not come to an end`);
    // Handing over unpaid is an officer's own decision, with a reason: here it waits for whoever filed to pay.
    if (isAt.by === 'returnOfficer' && (await isOwed(code, people))) break;
    await complete(code, isAt, people, { isPaidFor: false });
  }
  const { status } = await seenByIntake(code, people);
  say(`\n   ${ENDED.has(status) ? 'Đã xong · Done' : 'Đến lượt ông/bà, hoặc chờ hệ thống khác · Your turn, or another system is waited for'}: ${server}/dossiers/${code}`);
}

async function seenByIntake(code, people) {
  const dossier = await people.find(people.loginsOf('intakeOfficer')[0], `/api/dossiers/${encodeURIComponent(code)}`);
  if (!dossier) throw new Refusal(`Không có hồ sơ ${code} ở ${COMMUNE} · There is no dossier ${code} at ${COMMUNE}`);
  return dossier;
}

/** The worker asks for the fee a moment after the result is ready. */
async function isOwed(code, people) {
  for (let waited = 0; waited < MOMENT_SECONDS; waited += 0.25) {
    if ((await seenByIntake(code, people)).owed) return true;
    await pause(250);
  }
  return false;
}

/** The first of these acts somebody can do now, or within the moment another system may take to answer; none where nobody can. */
async function actAt(code, acts, people) {
  for (let waited = 0; waited < MOMENT_SECONDS; waited += 0.25) {
    for (const event of acts)
      for (const login of people.loginsOf(event.by, event.instance))
        if ((await possible(code, event, login, people)).act) return event;
    const { status } = await seenByIntake(code, people);
    if (ENDED.has(status) || status === 'SUPPLEMENT_REQUIRED') return null;
    await pause(250);
  }
  return null;
}

/** Waits until somebody with this role can do the step: another system may have to answer first. */
async function complete(code, event, people, { isPaidFor = true } = {}) {
  const { by, complete: step, instance, outcome, gives, reason } = event;
  const logins = by === 'submitter' ? [CITIZEN] : people.loginsOf(by, instance);
  for (let waited = 0; waited < LONGEST_WAIT_SECONDS; waited += 0.25) {
    if (isPaidFor) await payAtCounter(code, people);
    for (const login of logins) {
      const { version, act } = await possible(code, event, login, people);
      if (!act) continue;
      const draft = await draftOf(code, act.outcomes?.find((each) => each.id === outcome)?.paper, login, people);
      const data = { step, instance, outcome, gives, reason, draft };
      try {
        await people.post(login, `/api/dossiers/${code}/commands`, { command: 'complete', expectedVersion: version, data });
      } catch (error) {
        // The worker asked for the fee meanwhile: it is paid, and the act done then.
        if (isPaidFor && error.code === 'dossiers.unpaid_reason_required') continue;
        throw error;
      }
      const chosen = act.outcomes?.find((each) => each.id === outcome)?.label?.vi;
      say(
        `   ✓ ${login.padEnd(28)} ${act.name?.vi ?? step}${instance ? ` [${instance}]` : ''}${chosen ? `: ${chosen}` : ''}`,
      );
      return;
    }
    await pause(250);
  }
  throw new Error(`none of ${logins.join(', ')} can complete ${step} of ${code}`);
}

/** Which draft is signed with the act, read before it is; undefined where nothing is signed. */
async function draftOf(code, paper, login, people) {
  const papers = paper === undefined ? [] : await people.find(login, `/api/dossiers/${code}/papers`);
  const draft = papers.find(({ kind, state }) => kind === paper && state === 'DRAFT');
  return draft && people.look(login, draft.href);
}

/** What is asked is paid in cash: the intake officer counts it. */
async function payAtCounter(code, people) {
  const [officer] = people.loginsOf('intakeOfficer');
  for (const { id, amount, state } of (await people.find(officer, `/api/dossiers/${code}/payments`)) ?? []) {
    if (state !== 'ASKED') continue;
    const paid = await people.post(officer, `/api/dossiers/${code}/payments/${id}/cash`, { amount });
    say(`   ✓ ${officer.padEnd(28)} Thu ${amount.toLocaleString('vi-VN')} đ, biên lai · receipt ${paid.receipt}`);
  }
}

/** What `available` says about this step to this account. */
async function possible(code, { complete: step, instance = '' }, login, people) {
  const dossier = await people.find(login, `/api/dossiers/${code}`);
  const isThis = (act) =>
    act.command === 'complete' && act.step === step && (act.instance ?? '') === instance && act.allowed;
  return { version: dossier?.version, act: dossier?.available.find(isThis) };
}

async function showPublicly({ code, lookupCode }) {
  const view = await post(`/api/public/dossiers/${encodeURIComponent(code)}`, { lookupCode });
  say(`\n   Công khai · Public: ${server}/progress/${code}, mã tra cứu · lookup code ${lookupCode}`);
  say(
    `   ${view.submitter} · ${view.agency.vi} · ${view.status.label.vi}${view.dueAt ? ` · hẹn trả ${local(view.dueAt)}` : ''}`,
  );
  for (const stay of [...view.passed, ...view.now]) {
    say(`   ${local(stay.from)} → ${stay.to ? local(stay.to) : '…'.padEnd(19)}  ${stay.unit.vi}: ${stay.label.vi}`);
  }
}

function local(instant) {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The scenario of a procedure that goes straight through on this channel, without a deadline that would have to pass. */
function scenarioOf(code, channel) {
  const folder = readdirSync(join(root, 'procedures'))
    .map((name) => join(root, 'procedures', name))
    .find((path) => existsSync(join(path, 'procedure.json')) && readJson(join(path, 'procedure.json')).code === code);
  if (!folder) throw new Error(`no procedure ${code} in procedures/`);
  const scenarios = readdirSync(join(folder, 'scenarios'))
    .sort()
    .map((name) => readJson(join(folder, 'scenarios', name)));
  const playable = scenarios.filter(
    ({ given, when, then }) =>
      given.channel === channel &&
      then.ended === 'done' &&
      when.every((each) => each.message || (each.complete && !each.refusedWith)),
  );
  const first =
    playable.find(({ name }) => name === 'straight-through') ??
    playable.sort((a, b) => a.when.length - b.when.length)[0];
  if (!first) throw new Error(`no scenario of ${code} on channel ${channel} can be played over HTTP`);
  return first;
}

async function get(path, headers = {}) {
  const response = await fetch(server + path, { headers });
  const body = await response.json();
  if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${JSON.stringify(body)}`);
  return { body };
}

async function answers() {
  try {
    return (await fetch(`${server}/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function startServer() {
  say('Đang khởi động máy chủ · Starting the server ...');
  // Not of this terminal's group: Ctrl-C reaches it through us, once.
  child = spawn(process.execPath, [join(root, 'tools', 'start.mjs')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], detached: process.platform !== 'win32' });
  let ended = false;
  child.once('exit', () => (ended = true));
  for (let waited = 0; !(await answers()); waited += 0.25) {
    if (ended) throw new Refusal('Máy chủ không khởi động được · The server did not start');
    if (waited > 300) throw new Error('the server did not answer within five minutes');
    await pause(250);
  }
}

async function stopServer() {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve_) => child.once('exit', resolve_));
  child.kill('SIGTERM');
  await ended;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
