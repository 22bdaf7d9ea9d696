import { TimeState, useTexts } from '@app/ui';
import type { Timing } from '@app/contracts';

/** How a dossier ended, or stands, against its promised date. */
export function TimingMark({ timing, isRunning }: { readonly timing: Timing | null; readonly isRunning: boolean }) {
  const { t } = useTexts();
  if (timing === null) return <>–</>;
  if (isRunning) return <TimeState state={timing === 'OVERDUE' ? 'OVERDUE' : 'ON_TIME'}>{t(`audit.running.${timing}`)}</TimeState>;
  return <TimeState state={timing === 'OVERDUE' ? 'FINISHED_LATE' : 'FINISHED'}>{t(`audit.timing.${timing}`)}</TimeState>;
}
