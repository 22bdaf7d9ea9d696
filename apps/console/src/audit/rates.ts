import { currentLanguage } from '@app/ui';
import type { DossierFigures } from '@app/contracts';

const percent = (part: number, whole: number): string => {
  const value = whole === 0 ? 100 : Math.round((part * 1_000) / whole) / 10;
  return `${String(value).replace('.', currentLanguage() === 'vi' ? ',' : '.')} %`;
};

/** (early + on time) of all that were finished, without those that were supplemented more than once; 100 % where nothing was. */
export const rateOf = ({ early, onTime, late, countedLate }: DossierFigures): string => percent(early + onTime - countedLate, early + onTime + late);
/** (running late + finished late) of all there was to handle. */
export const lateShareOf = ({ late, runningLate, carried, received }: DossierFigures): string => (carried + received === 0 ? percent(0, 1) : percent(late + runningLate, carried + received));
