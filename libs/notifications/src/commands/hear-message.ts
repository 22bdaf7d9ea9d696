import { Injectable } from '@nestjs/common';
import type { AbsenceTold } from '@app/contracts';
import { Defect, type DossierId, never } from '@app/kernel';
import { Officials } from '@app/identity';
import { absenceOccasion } from '../domain/absence-told.js';
import type { Telling } from '../domain/compose.js';
import { forStandIns } from '../domain/stand-ins-told.js';
import { deadlineOf, exemptionJudged, type ExemptionTold, type Occasion, occasionsOf } from '../domain/advance.js';
import {
  type ApplicantDue,
  type HeardName,
  type IncomingMessage,
  isHeard,
  type MessageSent,
  type PaymentAsked,
  type StepDue,
} from '../messages/message.types.js';
import { isOwn } from '../domain/templates/keys.js';
import { DossierContextStore } from '../store/dossier-context.store.js';
import { NotificationStore } from '../store/notification.store.js';
import { RecipientStore } from '../store/recipient.store.js';
import { RecordNotifications } from './record-notifications.js';

/** From a message of the house to what people are told. */
@Injectable()
export class HearMessage {
  constructor(
    private readonly dossiers: DossierContextStore,
    private readonly recipients: RecipientStore,
    private readonly notifications: NotificationStore,
    private readonly officials: Officials,
    private readonly record: RecordNotifications,
  ) {}

  /** @returns number of notifications that are new; 0 for a message heard before, and for one nobody is told of */
  async run(message: IncomingMessage): Promise<number> {
    const { id: messageId, name, dossierId, payload } = message;
    if (!isHeard(name) || (await this.notifications.isRecorded(messageId))) return 0;
    if (name === 'identity.absence-recorded@1' || name === 'identity.absence-ended@1') return this.absence(messageId, payload as AbsenceTold);
    if (dossierId === null) throw new Defect('a message about a dossier names none', { messageId, name });
    const occasions = await this.occasions(name, { ...message, dossierId });
    if (occasions.length === 0) return 0;

    const { about, submitterId, agencyCode } = await this.dossiers.about(dossierId);
    const telling = { messageId, about, occasions };
    if (!isForOfficers(name)) return this.record.run({ ...telling, recipients: await this.recipients.read([submitterId]) });
    const officers = await this.officers(payload as StepDue);
    return this.record.run({ ...telling, recipients: await this.recipients.read(officers) }, ...(await this.standIns(officers, agencyCode, telling)));
  }

  /** Whoever acts for an absent official meanwhile is reminded beside, and told for whom: the work is not theirs, so nothing else tells them. */
  private async standIns(officers: readonly string[], agencyCode: string, telling: Omit<Telling, 'recipients'>): Promise<readonly Telling[]> {
    const forThem = forStandIns(telling.occasions, officers, await this.officials.standingInFor(officers, agencyCode));
    const recipients = await this.recipients.read(forThem.map(({ substituteId }) => substituteId));
    return forThem.map(({ substituteId, occasions }) => ({ ...telling, occasions, recipients: recipients.filter(({ id }) => id === substituteId) }));
  }

  private async absence(messageId: string, told: AbsenceTold): Promise<number> {
    const recipients = await this.recipients.read([told.officialId, told.substituteId]);
    return this.record.run({ messageId, about: null, occasions: [absenceOccasion(told, recipients)], recipients });
  }

  private async occasions(name: AboutDossier, { dossierId, seq, payload }: IncomingMessage & { readonly dossierId: DossierId }): Promise<readonly Occasion[]> {
    switch (name) {
      case 'dossiers.advanced@1':
        return occasionsOf(await this.dossiers.advance(dossierId, seq));
      case 'dossiers.message-sent@1':
        return this.sent(payload as MessageSent);
      case 'deadlines.due-soon@1':
        return [{ key: 'step-due-soon', values: stepValues(payload as StepDue) }];
      case 'deadlines.overdue@1':
        return [{ key: 'step-overdue', values: stepValues(payload as StepDue) }];
      case 'deadlines.applicant-due-soon@1': {
        const { step, dueAt } = payload as ApplicantDue;
        return [{ key: 'applicant-due-soon', values: { step, deadline: { instant: dueAt } } }];
      }
      case 'payments.asked@1': {
        const { item, amount, deadline } = payload as PaymentAsked;
        return [{ key: 'payment-asked', values: { item, amount: { money: amount }, deadline: deadlineOf(deadline) } }];
      }
      case 'dossiers.exemption-judged@1':
        return [exemptionJudged(payload as ExemptionTold, (await this.dossiers.advance(dossierId, seq)).reason)];
      default:
        return never(name);
    }
  }

  /** @throws {Defect} the diagram sends a template nobody has worded: an incident that ends with its words */
  private async sent({ node, message }: MessageSent): Promise<readonly Occasion[]> {
    if (!isOwn(message)) return [];
    if (!(await this.record.hasWords(message))) throw new Defect('a diagram sends words nobody has written', { node, message });
    return [{ key: message, values: {} }];
  }

  private async officers({ accountIds = [], holders = [] }: StepDue): Promise<readonly string[]> {
    const held = await Promise.all(holders.map(({ divisionId, role }) => this.officials.holding(divisionId, role)));
    return [...new Set([...accountIds, ...held.flat().map(({ accountId }) => accountId)])];
  }
}

type AboutDossier = Exclude<HeardName, `identity.${string}`>;
const isForOfficers = (name: AboutDossier): boolean => name === 'deadlines.due-soon@1' || name === 'deadlines.overdue@1';

const CLOCKS = {
  statutory: { vi: 'thời hạn theo luật', en: 'statutory term' },
  promised: { vi: 'ngày hẹn trả', en: 'promised date' },
  step: { vi: 'thời hạn của bước', en: 'term of the step' },
} as const;

const stepValues = ({ step, dueAt, clock }: StepDue) => ({ step, dueAt: { instant: dueAt }, clock: CLOCKS[clock] });
