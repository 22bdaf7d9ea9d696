const DAY_MILLISECONDS = 86_400_000;
const VIET_NAM_MILLISECONDS = 7 * 3_600_000;
/** What a file of tests takes, and less than a hook may. */
const LEAST_MILLISECONDS = 45_000;

/** A day of Viet Nam that goes on for a while: what tests call today stays today. Just before midnight it is the next one, which is waited for. */
export async function wholeDay(): Promise<void> {
  const left = DAY_MILLISECONDS - ((Date.now() + VIET_NAM_MILLISECONDS) % DAY_MILLISECONDS);
  if (left < LEAST_MILLISECONDS) await new Promise((resolve) => setTimeout(resolve, left + 1));
}
