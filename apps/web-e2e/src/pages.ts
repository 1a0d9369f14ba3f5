import type { APIRequestContext } from '@playwright/test';

// Every page of the product and who stands before it: for the journeys that walk all of them, the measurements and the
// screenshots. A page behind an id says which list to ask, and which address its answer leads to.

/** An address, or the way to one that only the product knows. */
type Where = string | ((api: APIRequestContext) => Promise<string>);

interface Listed {
  readonly id: string;
  readonly patientId: string;
  readonly personId: string;
  readonly patients: readonly { readonly id: string }[];
}

/** The address that the first thing in a list leads to, wherever the answer keeps the list. */
const first =
  (list: string, address: (one: Listed) => string | undefined): Where =>
  async (api) => {
    const answer = await api.get(list);
    const body = (await answer.json()) as Listed[] | { items?: Listed[]; visits?: Listed[] };
    const all = Array.isArray(body) ? body : (body.items ?? body.visits ?? []);
    const found = all.map(address).find((one) => one !== undefined);
    if (!found) throw new Error(`There is nothing in ${list} (${answer.status()})`);
    return found;
  };

/** Name of the page, then its address. The first of each person is their home. */
export const pages: Readonly<Record<string, Readonly<Record<string, Where>>>> = {
  'Dr Gita Rao': {
    'referrer-home': '/referrals/mine',
    'referrer-new-referral': '/referrals/new',
    'referrer-referral': first('/api/referrals?show=mine', ({ id }) => `/referrals/${id}`),
  },
  'Nadia Haddad': {
    'triage-home': '/triage',
    'triage-referral': first('/api/referrals?show=triage', ({ id }) => `/referrals/${id}`),
  },
  'Grace Mensah': {
    'coordinator-home': '/board',
    'coordinator-rota': '/rota',
    'coordinator-team': '/team',
    'coordinator-member': first('/api/staff', ({ personId }) => `/team/${personId}`),
    'coordinator-member-day': first('/api/staff', ({ personId }) => `/team/${personId}/day`),
    'coordinator-new-member': '/team/new',
    'coordinator-import': '/team/import',
    'coordinator-mileage': '/mileage',
    'coordinator-plan': '/plan',
  },
  'Amal Yusuf': {
    'clinician-home': '/today',
    'clinician-visit': first('/api/visits/mine', ({ id }) => `/visits/${id}`),
    'clinician-tasks': '/tasks',
    'clinician-observations': first('/api/ward-list', ({ patientId }) => `/observations/${patientId}`),
  },
  'Dr Helen Osei': {
    'lead-home': '/ward',
    'lead-alerts': '/alerts',
    'lead-round': '/round',
    'lead-patients': '/patients',
    'lead-new-patient': '/patients/new',
    'lead-record': first('/api/ward-list', ({ patientId }) => `/patients/${patientId}`),
    'lead-details': first('/api/ward-list', ({ patientId }) => `/patients/${patientId}/details`),
  },
  'Martin Kay': {
    'manager-home': '/service',
    'manager-figure': '/service/admissions',
    'manager-week': '/week',
    'manager-learning': '/learning',
  },
  'Ruth Adeyemi': {
    'administrator-home': '/settings',
    'administrator-people': '/people',
    'administrator-person': first('/api/people', ({ id }) => `/people/${id}`),
    'administrator-new-person': '/people/new',
    'administrator-organisations': '/organisations',
    'administrator-organisation': first('/api/organisations', ({ id }) => `/organisations/${id}`),
    'administrator-new-organisation': '/organisations/new',
    'administrator-service': '/service-settings',
    'administrator-new-ward': '/wards/new',
    'administrator-new-pathway': '/pathways/new',
    'administrator-wards': '/wards',
    'administrator-ward': first('/api/wards', ({ id }) => `/wards/${id}`),
    'administrator-pathway': first('/api/pathways', ({ id }) => `/pathways/${id}`),
  },
  'Peter Quist': {
    'privacy-home': '/access-log',
    'privacy-patient': first('/api/audit', ({ patients: [seen] }) => seen && `/access-log/patients/${seen.id}`),
  },
};

/** The address of a page for somebody who is signed in. */
export const addressOf = async (where: Where, api: APIRequestContext): Promise<string> =>
  typeof where === 'string' ? where : where(api);
