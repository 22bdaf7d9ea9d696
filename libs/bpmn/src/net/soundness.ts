import { definitionsOf } from '../model/events.js';
import { startOf, type Model, type ModelNode, type ModelScope } from '../model/model.js';
import { structureOf, type Structure } from './blocks.js';
import { explore, type Exploration, type Goal } from './explore.js';
import { gameOf } from './game.js';
import { netsOf, type Net } from './net.js';
import type { Moves } from './route.js';

/** A net with what is known about it. `exploration` is null where its shape alone shows that it is sound. */
export interface NetAnalysis {
  readonly net: Net;
  readonly structure: Structure;
  readonly exploration: (Exploration & { readonly idle: readonly ModelNode[] }) | null;
}
export interface ScopeAnalysis {
  readonly scope: ModelScope;
  readonly start: ModelNode;
  readonly nets: readonly NetAnalysis[];
}

/**
 * Each scope by itself: a subprocess is one step of the scope around it. A scope without a start, or with an element
 * no token can be followed through (complex gateway, event subprocess, compensation, link event), is left out; those are
 * problems of their own.
 */
export function analyse(model: Model): ReadonlyMap<ModelScope, ScopeAnalysis> {
  const analyses = new Map<ModelScope, ScopeAnalysis>();
  for (const scope of model.scopes) {
    const start = startOf(scope);
    if (start === undefined || start.outgoing.length === 0 || !isFollowable(scope)) continue;
    const nets = netsOf(scope, start).map((net) => {
      const structure = structureOf(net);
      if (structure.clash === null) return { net, structure, exploration: null };
      const exploration = explore(gameOf(net, structure));
      const { ran } = exploration;
      const idle = ran === null ? [] : [...net.nodes.keys()].filter(({ id }) => !ran.has(id));
      return { net, structure, exploration: { ...exploration, idle } };
    });
    analyses.set(scope, { scope, start, nets });
  }
  return analyses;
}
function isFollowable(scope: ModelScope): boolean {
  return (
    scope.aside.length === 0 &&
    scope.starts.length === 1 &&
    scope.nodes.every(({ kind, element }) => kind !== 'complex' && !definitionsOf(element).some(({ $type }) => $type === 'bpmn:LinkEventDefinition'))
  );
}

/** Moves from the start event of the process up to the root of a net, not itself: empty for the net of the process; null where no token comes. */
export function movesToRoot(analyses: ReadonlyMap<ModelScope, ScopeAnalysis>, { scope, start }: ScopeAnalysis, net: Net): Moves | null {
  if (net.root !== start && net.root.host !== undefined) return movesToNode(analyses, net.root.host);
  return scope.owner === undefined ? [] : movesToNode(analyses, scope.owner);
}

/** Moves from the start event of the process up to a node, itself included; null where none was found. */
export function movesToNode(analyses: ReadonlyMap<ModelScope, ScopeAnalysis>, node: ModelNode, is: Goal['is'] = 'reached'): Moves | null {
  const analysis = analyses.get(node.scope);
  if (analysis === undefined) return null;
  const found = analysis.nets.find(({ net }) => net.nodes.has(node));
  // A start event, and an event on a border, are where moves begin or turn off; no flow leads there.
  if (found === undefined) return behind(node.host ?? node.scope.owner, node, analyses);
  const around = movesToRoot(analyses, analysis, found.net);
  const { goalMoves } = explore(gameOf(found.net, found.structure, node), { node, is });
  return around === null || goalMoves === undefined ? null : [...around, ...goalMoves, node.id];
}
function behind(before: ModelNode | undefined, node: ModelNode, analyses: ReadonlyMap<ModelScope, ScopeAnalysis>): Moves | null {
  if (node.kind !== 'start' && node.kind !== 'boundary') return null;
  const moves = before === undefined ? [] : movesToNode(analyses, before);
  return moves === null ? null : [...moves, node.id];
}
