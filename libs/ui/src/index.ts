import './styles/index.css';

/** What the console and the portal share: tokens, components, the typed API client, texts in two languages, formats. */
export { LogInForm } from './account/log-in-form.js';
export { type Account, knowSession, loggedIn, logIn, logOut, type Session, sessionEnded, useSession } from './account/session.js';
export { api, asked, need, newIdempotencyKey } from './api/client.js';
export { ownProblem, type Problem, ProblemError, problemOf } from './api/problem.js';
export type { components, paths } from './api/schema.js';
export { formatDay, formatLongMoment, formatMoment, formatTime, isSameDay } from './format/dates.js';
export { deviceNow, todayInVietnam } from './format/device-clock.js';
export { formatTerm, formatWorkingTime } from './format/durations.js';
export { formatMoney } from './format/money.js';
export * from './form/index.js';
export { Button, type ButtonProps, classes } from './kit/button.js';
export { type DayCell, type DayKind, DayStrip, type DayStripProps } from './kit/day-strip.js';
export { ErrorSummary, type FieldError } from './kit/error-summary.js';
export { type ControlProps, Field, type FieldProps, TextAreaField, TextField } from './kit/field.js';
export * from './kit/icons.js';
export { ProblemNotice, type ProblemNoticeProps } from './kit/problem-notice.js';
export { EmptyState, type EmptyStateProps, Pager, type PagerProps, Skeleton, SkipLink } from './kit/small.js';
export { LanguageSwitch, ThemeSwitch } from './kit/switches.js';
export { TimeState, type TimeStateName, type TimeStateProps } from './kit/time-state.js';
export { lazyPage } from './live/lazy-page.js';
export { useLoaded, type Loaded } from './live/use-loaded.js';
export { type LiveTopic, useLive } from './live/use-live.js';
export { usePageTitle } from './live/use-page-title.js';
export type { Area, TextKey } from './texts/catalogues.js';
export { currentLanguage, type Language, loadTexts, setLanguage, t, type Texts, useTexts } from './texts/texts.js';
export { setTheme, type Theme, useShownTheme, useTheme } from './theme/theme.js';
