import { Defect } from '@app/kernel';
import {
  createMachine,
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type StateValue,
} from 'xstate';
import type { Place, PlanIndex, Room } from './plan-index.js';

/** What a transition of the machine did to the configuration, in the order of the machine: leaving, then entering. */
export interface Change {
  readonly what: 'enter' | 'leave' | 'joined' | 'over';
  /** Index of the place; -1 for `over`. */
  readonly place: number;
}
/** A configuration of the machine, and what is already known of the ways out of it. */
export interface Configuration {
  readonly snapshot: AnyMachineSnapshot;
  readonly moves: Map<string, { readonly to: Configuration; readonly changes: readonly Change[] }>;
}
type States = Record<string, object>;

/** Where the token of a room goes: to a place, to the end of the room; a path wakes; or the whole machine is over. */
export const toPlace = (place: Place): string => `n${place.index}`;
export const toWake = (path: Room): string => `w${path.index}`;
export const toEnd = (room: Room): string => `d${room.index}`;
export const OVER = 'over';

const MOST_REMEMBERED = 2_000;

/**
 * The state machine of a plan. It keeps which places are active together: alternatives, parallel branches, what an
 * interruption takes with it, when a fork has come together. Which way a token goes at a gateway is decided outside, so
 * the machine has no guards, no context and no timers, and the same move from the same configuration always gives the
 * same answer: answers are remembered.
 */
export class PlanMachine {
  private readonly machine: AnyStateMachine;
  private readonly resting = new Map<string, Configuration>();
  private readonly known = new Map<string, Configuration>();

  constructor(private readonly index: PlanIndex) {
    this.machine = createMachine({
      initial: 'run',
      on: { [OVER]: '.over' },
      states: {
        run: { ...roomState(index.body, 'fresh'), onDone: 'over' },
        over: { type: 'final', entry: { type: 'over', params: { place: -1 } } },
      },
    });
  }

  /** Before the first move: the token of the body stands nowhere yet. */
  fresh(): Configuration {
    const [snapshot] = initialTransition(this.machine);
    return this.remember(snapshot);
  }

  /** The configuration in which exactly these places wait. Every part of the machine with no active place rests. */
  at(places: readonly Place[]): Configuration {
    const key = places
      .map(({ index }) => index)
      .sort((a, b) => a - b)
      .join(' ');
    let found = this.resting.get(key);
    if (found === undefined) {
      this.forgetAtLimit();
      found = this.remember(
        this.machine.resolveState({ value: { run: valueAt(this.index.body, activeRooms(places)) }, context: {} }),
      );
      this.resting.set(key, found);
    }
    return found;
  }

  /** @throws {Defect} the machine does not know the move: the room of the token is not active */
  move(from: Configuration, event: string): { readonly to: Configuration; readonly changes: readonly Change[] } {
    const known = from.moves.get(event);
    if (known !== undefined) return known;
    const [snapshot, actions] = transition(this.machine, from.snapshot, { type: event });
    if (snapshot === from.snapshot && actions.length === 0)
      throw new Defect('a token moved where no token stands', { event, value: from.snapshot.value });
    const changes = actions.map(({ type, params }) => changeOf(type, params));
    const move = { to: this.remember(snapshot), changes };
    from.moves.set(event, move);
    return move;
  }

  private remember(snapshot: AnyMachineSnapshot): Configuration {
    const key = JSON.stringify(snapshot.value);
    let found = this.known.get(key);
    if (found === undefined) this.known.set(key, (found = { snapshot, moves: new Map() }));
    return found;
  }

  private forgetAtLimit(): void {
    if (this.known.size < MOST_REMEMBERED) return;
    this.known.clear();
    this.resting.clear();
  }
}

function changeOf(type: string, params: unknown): Change {
  if (type !== 'enter' && type !== 'leave' && type !== 'joined' && type !== 'over') {
    throw new Defect('the machine did what it was not built to do', { type });
  }
  return { what: type, place: (params as { readonly place: number }).place };
}
const change = (what: Change['what'], { index }: Place): object => ({ type: what, params: { place: index } });

/** A room: its own token, and beside it one region for each path that may be awake. `done` is where a path sleeps. */
function roomState(room: Room, initial: 'fresh' | 'done'): object {
  const main = mainState(room, initial);
  if (room.sleepers.length === 0) return main;
  const sleepers = room.sleepers.map((path) => [`w${path.index}`, roomState(path, 'done')] as const);
  return { type: 'parallel', states: { main, ...Object.fromEntries(sleepers) } };
}
function mainState(room: Room, initial: 'fresh' | 'done'): object {
  const states: States = { fresh: {}, done: { type: 'final' } };
  const on: Record<string, string> = {
    [toEnd(room)]: '.done',
    ...(room.beside === null ? {} : { [toWake(room)]: '.fresh' }),
  };
  for (const place of room.places) {
    if (!canBeActive(place)) continue;
    const name = toPlace(place);
    on[name] = `.${name}`;
    states[name] = placeState(place);
    if (hasWayOut(place)) states[`j${place.index}`] = { entry: change('joined', place) };
  }
  return { initial, states, on };
}
function placeState(place: Place): object {
  const marks = { entry: change('enter', place), exit: change('leave', place) };
  if (place.rooms.length === 0) return marks;
  const onDone = hasWayOut(place) ? `j${place.index}` : 'done';
  if (place.node.type === 'subprocess') return { ...roomState(place.rooms[0]!, 'fresh'), ...marks, onDone };
  const branches = place.rooms.map((room) => [`b${room.index}`, roomState(room, 'fresh')] as const);
  return { type: 'parallel', states: Object.fromEntries(branches), ...marks, onDone };
}
const hasWayOut = ({ node }: Place): boolean =>
  (node.type === 'parallel' || node.type === 'subprocess') && node.next !== null;

/** Tokens rest here; through everything else they pass. */
export function canBeActive({ node }: Place): boolean {
  switch (node.type) {
    case 'step':
      return !(node.task === 'send' || (node.task === 'businessRule' && node.assigns.length > 0));
    case 'route':
    case 'throw':
    case 'end':
      return false;
    default:
      return true;
  }
}

/** For each room with something active in it, the place its own token is at; null when only a path of it is awake. */
export function activeRooms(places: readonly Place[]): ReadonlyMap<Room, Place | null> {
  const active = new Map<Room, Place | null>();
  for (const waiting of places) {
    let place: Place | null = waiting;
    let room: Room | null = waiting.within;
    while (room !== null) {
      if (place !== null || !active.has(room)) active.set(room, place);
      [place, room] = room.beside === null ? [room.inside, room.inside?.within ?? null] : [null, room.beside];
    }
  }
  return active;
}
function valueAt(room: Room, active: ReadonlyMap<Room, Place | null>): StateValue {
  const place = active.get(room) ?? null;
  const main = place === null ? 'done' : placeValue(place, active);
  if (room.sleepers.length === 0) return main;
  return { main, ...Object.fromEntries(room.sleepers.map((path) => [`w${path.index}`, valueAt(path, active)])) };
}
function placeValue(place: Place, active: ReadonlyMap<Room, Place | null>): StateValue {
  const name = toPlace(place);
  if (place.rooms.length === 0) return name;
  if (place.node.type === 'subprocess') return { [name]: valueAt(place.rooms[0]!, active) };
  return { [name]: Object.fromEntries(place.rooms.map((room) => [`b${room.index}`, valueAt(room, active)])) };
}
