import { setTheme, type Theme, useTheme } from '../theme/theme.js';
import { type Language, setLanguage, useTexts } from '../texts/texts.js';
import { DeviceIcon, MoonIcon, SunIcon } from './icons.js';

const LANGUAGES: readonly (readonly [Language, string, string])[] = [
  ['vi', 'VI', 'Tiếng Việt'],
  ['en', 'EN', 'English'],
];

export function LanguageSwitch() {
  const { t, language } = useTexts();
  return (
    <div className="m-switch" role="group" aria-label={t('frame.language')}>
      {LANGUAGES.map(([code, short, name]) => (
        <button key={code} type="button" lang={code} title={name} aria-pressed={language === code} onClick={() => void setLanguage(code)}>
          {short}<span className="m-hidden"> {name}</span>
        </button>
      ))}
    </div>
  );
}

export function ThemeSwitch() {
  const { t } = useTexts();
  const theme = useTheme();
  const choices: readonly (readonly [Theme, string, () => React.JSX.Element])[] = [
    ['light', t('frame.theme.light'), SunIcon],
    ['auto', t('frame.theme.auto'), DeviceIcon],
    ['dark', t('frame.theme.dark'), MoonIcon],
  ];
  return (
    <div className="m-switch" role="group" aria-label={t('frame.theme.label')}>
      {choices.map(([name, label, Icon]) => (
        <button key={name} type="button" aria-pressed={theme === name} aria-label={label} title={label} onClick={() => setTheme(name)}><Icon /></button>
      ))}
    </div>
  );
}
