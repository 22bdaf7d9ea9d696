import { Injectable } from '@nestjs/common';
import { Calendars } from '@app/deadlines';
import { Defect, type AccountId, type AgencyCode, type DossierId, type ProcedureCode } from '@app/kernel';
import { Ids, localDay } from '@app/platform';
import { availableFor } from '../domain/available-for.js';
import { declaredFacts } from '../domain/declared-facts.js';
import { openDossier } from '../domain/open-dossier.js';
import { DossierStore } from '../store/dossier.store.js';
import { answeredFrom, firstAnswer, storedAnswer, type Answered, type Keyed, type Opened } from './answered.js';
import { CommitDecision } from './commit-decision.js';
import { type FiledFor, OpeningJudge, openingRow } from './opening-judge.js';

export interface OpenRequest extends FiledFor {
  readonly keyed: Keyed | null;
}

/** Files a dossier: the declaration is judged, the clock and chance are read, and the first transition is written. */
@Injectable()
export class OpenDossier {
  constructor(
    private readonly judge: OpeningJudge,
    private readonly dossiers: DossierStore,
    private readonly calendars: Calendars,
    private readonly commit: CommitDecision,
    private readonly ids: Ids,
  ) {}

  /** @throws {Blocked} any `DossierObstacle`, `procedures.not_found`, `routing.no_such_agency` */
  async run(request: OpenRequest): Promise<Opened> {
    const { by, agencyCode, procedureCode, channel, keyed } = request;
    const before = by.accountId !== null && keyed ? await this.dossiers.answer(by.accountId, keyed.key) : null;
    if (before && keyed) return this.withLookupCode(firstAnswer(before, keyed), before.dossierId);
    const circumstances = this.commit.circumstances(by);
    const judged = await this.judge.run(request, circumstances.at);
    const { version, declaration } = judged;
    const calendar = await this.calendars.calendarOf(agencyCode);
    const dossierId = this.ids.dossierId(circumstances.at);
    const submitterId = submitterOf(request, dossierId);
    const decision = openDossier(version.plan, calendar, {
      ...circumstances, dossierId, channel, submitterId, procedureVersionId: version.id,
      agencyCode: agencyCode as AgencyCode, procedureCode: procedureCode as ProcedureCode, facts: declaredFacts(version.plan, declaration.content, localDay(circumstances.at)),
      ...(request.exemptions && { exemptions: request.exemptions }),
    });
    if (!decision.ok) return this.commit.refuse(null, decision.error);

    const { dossier } = decision.value;
    const available = availableFor(version.plan, dossier, by).filter((act) => act.allowed);
    const body = JSON.stringify({ version: dossier.version, position: dossier.position, available });
    const opening = openingRow(request, { submitterId, judged, at: circumstances.at });
    const receipt = await this.commit.run(decision.value, { opening, answer: storedAnswer(by.accountId, keyed, body) });
    if (receipt.written) return this.withLookupCode(answeredFrom(receipt.code, body), dossierId);
    const meanwhile = by.accountId !== null && keyed ? await this.dossiers.answer(by.accountId, keyed.key) : null;
    if (!meanwhile || !keyed) throw new Defect('an opening was not written, and nothing is there', { because: receipt.because });
    return this.withLookupCode(firstAnswer(meanwhile, keyed), meanwhile.dossierId);
  }

  /** Told with each answer, and kept in none. */
  private withLookupCode(answered: Answered, dossierId: DossierId): Opened {
    return { ...answered, lookupCode: this.dossiers.lookupCode(dossierId) };
  }
}

/**
 * Without an account of the applicant the dossier's own id stands for the applicant: it is nobody's account, so that
 * nobody but the counter speaks for the applicant, and the officer who typed the form is not taken for one.
 */
function submitterOf({ by, submitterId, procedureCode }: OpenRequest, dossierId: DossierId): AccountId {
  const known = submitterId ?? (by.kind === 'OFFICIAL' ? (dossierId as string as AccountId) : by.accountId);
  if (known === null) throw new Defect('nobody files this dossier', { procedureCode });
  return known;
}
