const DAY_MILLISECONDS = 86_400_000;
const civil = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/**
 * The device's own clock, for what the server has not said: the day a form is typed on, the end of a countdown. It may be off;
 * nothing that counts is decided by it. The only place in the browser that reads it.
 */
export const deviceNow = (): number => Date.now();

/** The civil day in Viet Nam, `yyyy-mm-dd`, wherever the device is; `ahead` days later. */
export const todayInVietnam = (ahead = 0): string => civil.format(deviceNow() + ahead * DAY_MILLISECONDS);
