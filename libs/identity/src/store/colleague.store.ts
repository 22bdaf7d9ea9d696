import { Injectable } from '@nestjs/common';
import type { AccountId } from '@app/kernel';
import { Database } from '@app/platform';
import { type HeldRole } from '../domain/actor.js';
import { deskValues, hasDesksOnlyWithin, hasDeskWithin, type Places } from './desks.js';

/** An official at a desk, with the own roles there. */
export interface Colleague {
  readonly id: AccountId;
  readonly fullName: string;
  readonly roles: readonly HeldRole[];
}
export interface ColleagueSearch {
  /** A part of the name, with or without marks on its letters. */
  readonly text: string;
  readonly places: Places;
  /** Whether one desk there is enough, or every desk has to lie there. */
  readonly desks: 'some' | 'every';
  readonly butFor: readonly AccountId[];
}

const MOST_SHOWN = 30;
const NOWHERE: Places = { agencies: [], above: [], divisions: [] };

/** Officials who work on dossiers and may log in. */
@Injectable()
export class ColleagueStore {
  constructor(private readonly database: Database) {}

  /** By name, at most thirty: whoever is none of the asker's is left out before. */
  search({ text, places, desks, butFor }: ColleagueSearch): Promise<readonly Colleague[]> {
    return this.database.rows<Colleague>(
      `${SELECT} AND a.id <> ALL ($6::uuid[]) AND ($5 = '' OR strpos(${plainly('a.full_name')}, ${plainly('$5::text')}) > 0)
       AND ${desks === 'some' ? hasDeskWithin('a.id') : hasDesksOnlyWithin('a.id')} ORDER BY a.full_name, a.id LIMIT ${MOST_SHOWN}`,
      [...deskValues(places), text, butFor],
    );
  }

  async find(id: string): Promise<Colleague | null> {
    return (await this.database.first<Colleague>(`${SELECT} AND a.id::text = $2`, [deskValues(NOWHERE)[0], id])) ?? null;
  }
}

/** Without marks on letters and in small letters: what people type in a hurry. */
const plainly = (text: string) => `replace(regexp_replace(normalize(lower(${text}), NFD), U&'[\\0300-\\036f]', '', 'g'), 'đ', 'd')`;
const SELECT = `
SELECT a.id, a.full_name AS "fullName", held.roles FROM accounts a, LATERAL (
  SELECT jsonb_agg(jsonb_build_object('agencyCode', d.agency_code, 'division', d.code, 'role', r.role) ORDER BY r.division_id, r.role) AS roles
  FROM account_roles r JOIN divisions d ON d.id = r.division_id WHERE r.account_id = a.id AND r.role = ANY ($1::text[])) held
WHERE a.kind = 'OFFICIAL' AND a.disabled_at IS NULL AND held.roles IS NOT NULL`;
