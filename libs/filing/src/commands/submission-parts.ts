import { Injectable } from '@nestjs/common';
import type { FileReference, SubmissionView } from '@app/contracts';
import type { Actor } from '@app/identity';
import { Blocked, Defect } from '@app/kernel';
import { Clock, localDay } from '@app/platform';
import { butLackingPapers, checkDraft } from '../domain/check-draft.js';
import type { Draft } from '../domain/draft.js';
import { exemptionGroups } from '../domain/filing-fees.js';
import { validateDeclaration } from '../domain/validate-declaration.js';
import { FiledDossiers, type Filing, type Opened } from '../queries/filed-dossiers.js';
import { FormsInForce, type ProcedureInForce } from '../queries/forms-in-force.js';
import { DraftStore } from '../store/draft.store.js';
import { FileRowStore, type StoredFile } from '../store/file.store.js';
import { openingKey } from './settle-draft.js';

/** Who sends, and on what terms. */
export interface Sending {
  readonly by: Actor;
  /** At the counter: although papers lack. Whoever examines it asks for them by form 02. */
  readonly mayLack: boolean;
}

/** What goes into a sending, and what comes out of it. */
@Injectable()
export class SubmissionParts {
  constructor(
    private readonly forms: FormsInForce,
    private readonly files: FileRowStore,
    private readonly dossiers: FiledDossiers,
    private readonly clock: Clock,
    private readonly drafts: DraftStore,
  ) {}

  begin(draft: Draft): Promise<boolean> {
    return this.drafts.beginSending(draft.id, draft.version, this.clock.now());
  }

  /** @throws {Blocked} `filing.draft_incomplete` with everything that is wrong */
  async filing(draft: Draft, { by, mayLack }: Sending): Promise<Filing> {
    const [procedure, files, submitter] = await Promise.all([this.forms.procedure(draft.procedureCode), this.files.ofDraft(draft.id, 'the house'), this.forms.submitterOf(draft)]);
    const { record, form } = procedure;
    const today = localDay(this.clock.now());
    const found = checkDraft(draft, { record, form, today, submitter, attached: new Set(files.map(({ component }) => component)) });
    const problems = mayLack && draft.onBehalf ? butLackingPapers(found.problems) : found.problems;
    if (problems.length > 0) throw new Blocked({ code: 'filing.draft_incomplete', params: { errors: problems } });
    const declared = validateDeclaration(form, draft.content.values, { today });
    if (!declared.ok) throw new Defect('a draft without a problem that is not valid', { draftId: draft.id });
    const { procedureCode, agencyCode, channel, submitterId, content } = draft;
    const exemptions = exemptionGroups(record, { channel, onDay: today }).map(({ group }) => group).filter((group) => content.feeGroups.includes(group));
    return { by, key: openingKey(draft.id), procedureCode, agencyCode, channel, submitterId, form: declared.value.values, components: componentsOf(draft, procedure, files), exemptions };
  }

  async confirmation({ procedureCode, agencyCode, channel }: Draft, { code, lookupCode }: Opened, by: Actor): Promise<SubmissionView> {
    const [{ record }, agency, outlook] = await Promise.all([
      this.forms.procedure(procedureCode), this.forms.agencyName(agencyCode), this.dossiers.outlook(code, by),
    ]);
    const term = record.executionMethods.find((method) => method.channel === channel)?.termText ?? null;
    return { code, lookupCode, procedure: { code: procedureCode, name: record.name }, agency: { code: agencyCode, name: agency }, channel, term, ...outlook };
  }
}

/** The papers of a dossier as its declaration keeps them: what was handed over, and which files were attached. */
function componentsOf({ content }: Draft, { record }: ProcedureInForce, files: readonly StoredFile[]): Filing['components'] {
  return record.components.flatMap(({ code }) => {
    const paper = content.papers.find((one) => one.code === code);
    const attached = files.filter(({ component }) => component === code).map(fileReference);
    return paper === undefined && attached.length === 0 ? [] : [{ code, ...paper, ...(attached.length > 0 && { files: attached }) }];
  });
}
const fileReference = ({ fileId, name, sha256, size }: StoredFile): FileReference => ({ fileId, name, sha256, size });
