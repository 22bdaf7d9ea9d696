import { Controller, type DynamicModule, Get, Header, Injectable, Module, Param, Req } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { ProcessPlan } from '@app/bpmn';
import { type Actor, availableFor, type Dossier, DossiersModule, DossierStore } from '@app/dossiers';
import { EnsureDemoAccounts, IdentityModule, Officials, Public } from '@app/identity';
import type { AccountId } from '@app/kernel';
import { Procedures, ProceduresModule } from '@app/procedures';
import { DEMO_ACCOUNTS, type DescribedAccount } from './accounts.js';
import { isAskedHere } from './asked-here.js';
import { STORY } from './demo-people.js';

/** Somebody of the demo, and where what they do next is done. */
export interface NextPerson {
  readonly accountId: AccountId;
  readonly login: string;
  readonly kind: string;
  readonly role: string | null;
  readonly to: string;
}
const AUDITOR = 'giamsat.tinh';
/** Where the pages ask who is next; said to them by a demo's start alone. */
export const DEMO_NEXT_NOTE = { 'demo-next': '/demo/next' } as const;

/** Whose turn a dossier is, among the people of the demo. Only their logins and roles are told: nothing of the dossier. */
@Injectable()
class DemoNext {
  constructor(
    private readonly dossiers: DossierStore,
    private readonly procedures: Procedures,
    private readonly accounts: EnsureDemoAccounts,
    private readonly officials: Officials,
  ) {}

  /** The one who can do the next step; of a dossier at its end who is told of it, in this order; nobody where another system is waited for. */
  async after(code: string): Promise<readonly NextPerson[]> {
    const { dossier: stored } = await this.dossiers.ask(code, null, null);
    if (!stored) return [];
    const { dossier } = stored;
    const known = await this.accounts.known();
    const people = DEMO_ACCOUNTS.flatMap((account) => {
      const accountId = known.get(account.login);
      return accountId === undefined ? [] : [{ ...account, accountId }];
    });
    const applicants = people.filter(({ accountId }) => accountId === dossier.submitterId).map((each) => nextPerson(each, `/dossiers/${code}`));
    if (dossier.position.ended) return [...applicants, ...people.filter(({ login }) => login === AUDITOR).map((each) => nextPerson(each, `/console/audit/dossiers/${code}`))];

    const plan = await this.procedures.planOf(dossier.procedureVersionId);
    const cast = people.filter(({ roles }) => roles.some(({ agencyCode }) => agencyCode === dossier.agencyCode)).sort(inStory);
    for (const official of cast) {
      const actor: Actor = { kind: 'OFFICIAL', accountId: official.accountId, roles: await this.officials.rolesOf(official.accountId) };
      if (canGoOn(plan, dossier, actor)) return [nextPerson(official, `/console/desk/${code}?scope=unassigned`)];
    }
    return applicants.filter(({ accountId }) => canGoOn(plan, dossier, { kind: 'CITIZEN', accountId, roles: [] }));
  }
}

type Known = DescribedAccount & { readonly accountId: AccountId };
const nextPerson = ({ accountId, login, kind, roles }: Known, to: string): NextPerson => ({ accountId, login, kind, role: roles[0]?.role ?? null, to });

/** A step to do; or, where the applicant wishes to withdraw, the answer to that. */
const ONWARD: readonly string[] = ['complete', 'confirm-withdrawal'];
const canGoOn = (plan: ProcessPlan, dossier: Dossier, actor: Actor): boolean => availableFor(plan, dossier, actor).some(({ command, allowed }) => ONWARD.includes(command) && allowed);

/** Who has one role only is at that desk in the story; then as the story goes. */
function inStory(one: Known, other: Known): number {
  const place = ({ login }: Known): number => (STORY.includes(login) ? STORY.indexOf(login) : STORY.length);
  return one.roles.length - other.roles.length || place(one) - place(other);
}

@Controller('demo')
class DemoNextController {
  constructor(private readonly next: DemoNext) {}

  /** Asked by a browser of this machine; nobody else is offered anybody. */
  @Public()
  @Get('next/:code')
  @Header('cache-control', 'no-store')
  @ApiExcludeEndpoint()
  async after(@Param('code') code: string, @Req() { raw }: FastifyRequest): Promise<{ readonly people: readonly NextPerson[] }> {
    return { people: isAskedHere(raw) ? await this.next.after(code) : [] };
  }
}

@Module({})
export class DemoNextModule {
  static with(): DynamicModule {
    return { module: DemoNextModule, imports: [DossiersModule, ProceduresModule, IdentityModule], controllers: [DemoNextController], providers: [DemoNext] };
  }
}
