import type { ProcessPlan } from '@app/bpmn';
import type { ActView } from '@app/contracts';
import { filled, type Obstacle, type Text } from '@app/kernel';
import type { Actor } from '../domain/actor.js';
import { availableFor } from '../domain/available-for.js';
import type { DossierObstacle } from '../domain/dossier.obstacles.js';
import type { Dossier } from '../domain/dossier.js';
import { titleIn } from '../domain/plan-nodes.js';
import { DOSSIER_OBSTACLE_TEXT } from '../http/obstacle-text.js';

/** What can be done, and for the rest why not, also in words. */
export function toldActs(plan: ProcessPlan, dossier: Dossier, actor: Actor): readonly ActView[] {
  return availableFor(plan, dossier, actor).map(({ because, ...act }) => ({ ...act, ...(because && { because: { ...because, text: inWords(plan, because) } }) }));
}

/** Steps by their names, and not by their ids. */
function inWords(plan: ProcessPlan, { code, params }: Obstacle): Text {
  const { step, why } = params;
  const title = typeof step === 'string' ? titleIn(plan, step) : undefined;
  const text: Text = DOSSIER_OBSTACLE_TEXT[code as DossierObstacle['code']];
  const [vi, en] = (['vi', 'en'] as const).map((language) => filled(text, { ...params, ...(title && { step: title[language] }), ...(typeof why === 'string' && { why: WHY[why]?.[language] ?? why }) })[language]);
  return { vi: vi!, en: en! };
}

/** Why no date can be corrected. */
const WHY: Readonly<Record<string, Text>> = {
  noTerm: { vi: 'thủ tục không quy định thời hạn', en: 'the procedure sets no term' },
  paused: { vi: 'đang tạm dừng', en: 'it is paused' },
  resolved: { vi: 'đã có kết quả', en: 'the result is there' },
  ended: { vi: 'hồ sơ đã kết thúc', en: 'the dossier has ended' },
};
