import { roleName } from '@app/contracts';
import { useOffered } from '../demo/offered.js';
import { Button } from '../kit/button.js';
import { useTexts } from '../texts/texts.js';

export type PeopleKind = 'OFFICIAL' | 'CITIZEN';
interface DemoPeopleProps {
  readonly kind: PeopleKind;
  readonly isBusy: boolean;
  readonly onChosen: (login: string, password: string) => void;
}

/** In a demo, one press to be somebody: the people of the story, in its order. Elsewhere nothing is asked for and nothing is drawn. */
export function DemoPeople({ kind, isBusy, onChosen }: DemoPeopleProps) {
  const { t, language } = useTexts();
  const { password, people } = useOffered();
  // Whoever applies logs in at the portal: citizens, organisations and enterprises.
  const offered = people.filter((person) => (person.kind === 'OFFICIAL') === (kind === 'OFFICIAL'));
  if (password === null || offered.length === 0) return null;
  return (
    <section className="m-people" aria-labelledby="demo-people">
      <h2 id="demo-people">{t('account.demo.who')}</h2>
      <div>
        {offered.map(({ login, fullName, role }) => (
          <Button key={login} size="small" disabled={isBusy} onClick={() => onChosen(login, password)}>
            <span>{(role === null ? undefined : roleName(role)?.[language]) ?? fullName}<small>{login}</small></span>
          </Button>
        ))}
      </div>
      <p>{t('account.demo.password')} <code>{password}</code></p>
    </section>
  );
}
