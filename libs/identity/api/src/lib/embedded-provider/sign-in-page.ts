import { type Role } from '@ward/contract';
import type { DemoPerson } from './demo-people.query';
import { STYLE } from './sign-in-style';

const GROUPS: readonly (readonly [Role, string])[] = [
  ['referrer', 'Referrers: GPs, practices, ambulance, hospital'],
  ['triage', 'Triage clinicians'],
  ['coordinator', 'Coordinators'],
  ['clinical-lead', 'Clinical leads'],
  ['clinician', 'Clinicians'],
  ['manager', 'Service managers'],
  ['administrator', 'Administrators'],
  ['privacy-officer', 'Privacy officers'],
];
const SHOWN_AT_ONCE = 4;

export interface SignInPage {
  readonly people: readonly DemoPerson[];
  readonly find: string;
  readonly nonce: string;
  readonly problem?: string;
}

/** The list of demo people by what they do: plain HTML that works without scripts, with a keyboard, at any width. */
export function signInPage({ people, find, nonce, problem }: SignInPage): string {
  const wanted = find.trim().toLowerCase();
  const found = people.filter((person) => wanted === '' || wordsOf(person).includes(wanted));
  const groups = GROUPS.map(([role, title]) => ({ title, people: found.filter((person) => groupOf(person) === role) }));
  return page(
    nonce,
    `<h1>Who are you today?</h1>
    <p class="lead">This is a demonstration with invented people and patients. Choose a person to sign in; there is no password.</p>
    ${problem ? `<p class="problem" role="alert">${escapeHtml(problem)}</p>` : ''}
    <form method="get" class="find" role="search">
      <label for="find">Find a person by name, profession or organisation</label>
      <div><input id="find" name="find" type="search" value="${escapeHtml(find)}" autocomplete="off"><button class="secondary">Find</button></div>
    </form>
    <form method="post">
      ${groups.map((group) => groupOfPeople(group.title, group.people, wanted !== '')).join('')}
      ${found.length === 0 ? `<p>Nobody here matches. <a href="?">Show everybody</a></p>` : ''}
    </form>`,
  );
}

/** A sentence and a way on, in the same clothes. */
export function messagePage(nonce: string, title: string, words: string): string {
  return page(
    nonce,
    `<h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(words)}</p><p><a href="/">Go to Homeward</a></p>`,
  );
}

function groupOfPeople(title: string, people: readonly DemoPerson[], isOpen: boolean): string {
  if (people.length === 0) return '';
  const rest = people.slice(SHOWN_AT_ONCE);
  const more =
    rest.length === 0
      ? ''
      : `<details${isOpen ? ' open' : ''}><summary>${rest.length} more</summary><ul>${rest.map(choice).join('')}</ul></details>`;
  return `<section><h2>${escapeHtml(title)}</h2><ul>${people.slice(0, SHOWN_AT_ONCE).map(choice).join('')}</ul>${more}</section>`;
}

function choice({ subject, name, profession, organisationName }: DemoPerson): string {
  const what = [profession?.replaceAll('-', ' '), organisationName].filter(Boolean).join(', ');
  return `<li><button name="person" value="${escapeHtml(subject)}"><b>${escapeHtml(name)}</b> <span>${escapeHtml(what)}</span></button></li>`;
}

function groupOf({ roles }: DemoPerson): Role | undefined {
  return GROUPS.find(([role]) => roles.includes(role))?.[0];
}

function wordsOf({ name, profession, organisationName, roles }: DemoPerson): string {
  return [name, profession, organisationName, ...roles].join(' ').toLowerCase();
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function page(nonce: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in - Homeward</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
    <style nonce="${escapeHtml(nonce)}">${STYLE}</style></head>
    <body><header><a href="/">Homeward</a><span>Demonstration</span></header><main>${body}</main></body></html>`;
}
