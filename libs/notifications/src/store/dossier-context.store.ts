import { Injectable } from '@nestjs/common';
import { type DefectKind, DOSSIER_STATUSES, type DossierStatus } from '@app/contracts';
import { CASE_FACT, type ProcessPlan } from '@app/bpmn';
import { Defect, type DossierId, type Instant, type Text } from '@app/kernel';
import { Database, Gathered, openedMonthOf } from '@app/platform';
import type { Advance } from '../domain/advance.js';
import type { About } from '../domain/compose.js';
import { isWaitOver, movedDeadlines, submitterSteps } from '../domain/submitter-steps.js';

export interface DossierContext {
  readonly about: About;
  readonly submitterId: string;
  readonly agencyCode: string;
}

interface AboutLine {
  readonly code: string;
  readonly agency_code: string;
  readonly submitter_id: string;
  readonly procedure: Text;
  readonly agency_vi: string;
  readonly agency_en: string;
}
interface AdvanceLine {
  /** Of the question, from 1. */
  readonly n: number;
  readonly plan: ProcessPlan;
  readonly leaf: Buffer;
  readonly leaf_before: Buffer | null;
  readonly status_before: number | null;
  readonly reason: string | null;
  readonly is_other_case: boolean;
  readonly defects: readonly { readonly component: string; readonly kind: DefectKind; readonly note?: string }[] | null;
  readonly components: readonly { readonly code: string; readonly name: Text }[];
}
/** The part of a leaf of the log that is read here. */
interface Leaf {
  readonly at: Instant;
  readonly command: string;
  readonly step?: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly statuses: readonly DossierStatus[];
  readonly status: DossierStatus;
  readonly dueAt?: Instant;
  readonly timers: readonly { readonly key: string; readonly dueAt: Instant }[];
  readonly papers: readonly string[];
}

/** Read here and not by the server: bytes nobody can read stop their own message, and none that is asked about with it. */
const leafIn = (bytes: Buffer): Leaf => JSON.parse(bytes.toString('utf8')) as Leaf;

/** What the message does not carry, because it names no person: the dossier, its applicant, and what exactly changed. */
@Injectable()
export class DossierContextStore {
  private readonly advances: Gathered<AdvanceLine>;

  constructor(private readonly db: Database) {
    this.advances = new Gathered(async (questions) => new Map((await db.rows<AdvanceLine>(ADVANCE, listed(questions))).map((line) => [questions[line.n - 1]!, line])));
  }

  async about(dossierId: DossierId): Promise<DossierContext> {
    const line = await this.db.first<AboutLine>(ABOUT, [dossierId]);
    if (!line) throw new Defect('a message about a dossier that is not there', { dossierId });
    return {
      about: {
        dossierId,
        code: line.code,
        procedure: line.procedure,
        agency: { vi: line.agency_vi, en: line.agency_en },
      },
      submitterId: line.submitter_id,
      agencyCode: line.agency_code,
    };
  }

  /** What transition `seq` changed, read from the log: the same answer whenever it is asked, but for an erased reason. */
  async advance(dossierId: DossierId, seq: number): Promise<Advance> {
    const line = await this.advances.get(JSON.stringify([dossierId, seq] satisfies Question));
    if (!line) throw new Defect('a message about a transition that is not there', { dossierId, seq });
    const leaf = leafIn(line.leaf);
    const before = line.leaf_before === null ? null : leafIn(line.leaf_before);
    return {
      command: leaf.command,
      at: leaf.at,
      statusBefore: line.status_before === null ? null : (DOSSIER_STATUSES[line.status_before - 1] ?? null),
      statuses: leaf.statuses,
      status: leaf.status,
      dueBefore: before?.dueAt ?? null,
      dueAt: leaf.dueAt ?? null,
      papers: leaf.papers,
      reason: line.reason,
      defects: (line.defects ?? []).map(({ component, ...defect }) => ({ ...defect, name: line.components.find(({ code }) => code === component)?.name ?? { vi: component, en: component } })),
      submitterSteps: submitterSteps(line.plan, { ...leaf, seq }),
      movedDeadlines: leaf.command === 'recompute' ? movedDeadlines(line.plan, leaf) : [],
      isWaitOver: isWaitOver(line.plan, leaf),
      isOtherCase: line.is_other_case,
    };
  }
}

/** A transition: its dossier and its number. What is asked at the same time is answered together. */
type Question = readonly [dossierId: DossierId, seq: number];
const listed = (questions: readonly string[]) => {
  const asked = questions.map((question) => JSON.parse(question) as Question);
  return [asked.map(([id]) => id), asked.map(([id]) => openedMonthOf(id)), asked.map(([, seq]) => seq)];
};

const ABOUT = {
  name: 'notification-about',
  text: `SELECT d.code, d.agency_code, d.submitter_id, v.record -> 'name' AS procedure, coalesce(renamed.name_vi, a.name_vi) AS agency_vi, coalesce(renamed.name_en, a.name_en) AS agency_en
    FROM dossiers d JOIN procedure_versions v ON v.id = d.procedure_version_id JOIN agencies a ON a.code = d.agency_code
    LEFT JOIN LATERAL renamed_today(a.code) renamed ON true WHERE d.id = $1`,
};
// Of a correction the reason is that of the one who asked for it: whoever approves it approves those words.
const ADVANCE = {
  name: 'notification-advance',
  text: `SELECT question.n::integer AS n, one.* FROM unnest($1::uuid[], $2::integer[], $3::integer[]) WITH ORDINALITY AS question (id, month, seq, n), LATERAL (
    SELECT v.plan, t.leaf, b.leaf AS leaf_before,
      b.status AS status_before, CASE WHEN t.command = 'approve-correction' THEN coalesce(asked.reason, s.fields ->> 'reason') ELSE s.fields ->> 'reason' END AS reason, s.fields -> 'defects' AS defects, coalesce(s.fields -> 'gives' ? '${CASE_FACT}', false) AS is_other_case, v.record -> 'components' AS components
    FROM dossiers d JOIN procedure_versions v ON v.id = d.procedure_version_id
    JOIN dossier_transitions t ON t.opened_month = question.month AND t.dossier_id = d.id AND t.seq = question.seq
    LEFT JOIN dossier_transitions b ON b.opened_month = question.month AND b.dossier_id = d.id AND b.seq = question.seq - 1
    LEFT JOIN transition_secrets s ON s.dossier_id = d.id AND s.seq = question.seq
    LEFT JOIN LATERAL (SELECT p.fields ->> 'reason' AS reason FROM dossier_transitions a LEFT JOIN transition_secrets p ON p.dossier_id = a.dossier_id AND p.seq = a.seq
      WHERE t.command = 'approve-correction' AND a.opened_month = question.month AND a.dossier_id = d.id AND a.seq < question.seq AND a.command IN ('extend', 're-date') ORDER BY a.seq DESC LIMIT 1) asked ON true
    WHERE d.id = question.id OFFSET 0) one`,
};
