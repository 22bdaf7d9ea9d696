import { parseExpression } from 'feelin';
import { Findings } from './condition-problem.js';
import type { ArithmeticBy, CompareBy, Expression, InTest } from './expression.js';
import { nameOf, type Kind, type KnownVariables } from './kind.js';
import { LIMITS, scanText } from './scan-text.js';
import { spanOf } from './span.js';
import { dayOf } from './value.js';

type Tree = ReturnType<typeof parseExpression>;
type SyntaxNode = Tree['topNode'];

/** What the tokenizer is told of a variable, so that names with spaces and paths are read as one. */
function shapeOf(kind: Kind): unknown {
  if (kind.members !== undefined) return shapesOf(kind.members);
  if (kind.type === 'list') return kind.of === undefined ? [] : [shapeOf(kind.of)];
  return null;
}
const shapesOf = (members: KnownVariables): Record<string, unknown> =>
  Object.fromEntries([...members].map(([name, kind]) => [name, shapeOf(kind)]));

/** Text to expression, or null with the reasons in `findings`. Parts outside the subset are refused, never skipped. */
export function readExpression(text: string, known: KnownVariables, findings: Findings): Expression | null {
  scanText(text, findings);
  if (findings.problems.length > 0) return null;

  const tree = parseExpression(text, shapesOf(known), undefined);
  inspect(tree, findings);
  if (findings.problems.length > 0) return null;

  const read = new Reading(text, findings).expression(tree.topNode);
  return findings.problems.length > 0 ? null : read;
}

/** Errors, comments and size, found without recursion: the text comes from strangers. */
function inspect(tree: Tree, findings: Findings): void {
  let nodes = 0;
  const cursor = tree.cursor();
  do {
    if (cursor.type.isError) return findings.add('unreadable', { at: cursor.from });
    if (cursor.name.endsWith('Comment')) return findings.add('not_allowed', { what: 'comment', at: cursor.from });
    if (/^[A-Z]/.test(cursor.name) && cursor.name !== 'Identifier') nodes += 1;
  } while (cursor.next());
  if (nodes > LIMITS.nodes * 2) findings.add('not_allowed', { what: 'size', allowed: LIMITS.nodes, at: 0 });
}

/** Walks the parsed tree once; whatever has no line here is not part of the subset. */
class Reading {
  private nodes = 0;
  private nesting = 0;

  constructor(
    private readonly text: string,
    private readonly findings: Findings,
  ) {}

  expression(node: SyntaxNode): Expression {
    const at = node.from;
    this.nodes += 1;
    if (this.nodes > LIMITS.nodes) return this.refuse('size', node);
    const parts = partsOf(node);
    switch (node.name) {
      case 'Expression':
        return parts.length === 1 ? this.expression(parts[0]!) : this.refuse('expression', node);
      case 'ParenthesizedExpression':
        return this.nested(node, () => this.expression(parts[0]!));
      case 'null':
        return { op: 'literal', value: null, at };
      case 'BooleanLiteral':
        return { op: 'literal', value: this.slice(node) === 'true', at };
      case 'NumericLiteral':
        return this.number(node);
      case 'StringLiteral':
        return { op: 'literal', value: unquote(this.slice(node)), at };
      case 'VariableName':
        return { op: 'variable', name: nameOf(this.slice(node)), at };
      case 'PathExpression':
        return { op: 'member', of: this.expression(parts[0]!), name: nameOf(this.slice(parts[1]!)), at };
      case 'Conjunction':
        return { op: 'and', left: this.expression(parts[0]!), right: this.expression(parts[1]!), at };
      case 'Disjunction':
        return { op: 'or', left: this.expression(parts[0]!), right: this.expression(parts[1]!), at };
      case 'Comparison':
        return this.comparison(node, parts);
      case 'ArithmeticExpression':
        return this.arithmetic(node, parts);
      default:
        return this.nested(node, () => this.compound(node, parts));
    }
  }

  private compound(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const at = node.from;
    const [first, second, third] = parts;
    switch (node.name) {
      case 'IfExpression':
        if (parts.length !== 3) return this.refuse('if', node);
        return {
          op: 'if',
          test: this.expression(first!),
          yes: this.expression(second!),
          no: this.expression(third!),
          at,
        };
      case 'List':
        return { op: 'list', items: parts.map((part) => this.expression(part)), at };
      case 'FunctionInvocation':
        return { op: 'call', name: nameOf(this.slice(first!)), args: this.args(second), at };
      case 'DateTimeLiteral':
        return this.temporal(node, parts);
      case 'QuantifiedExpression':
        return this.loop(node, parts, node.firstChild?.name === 'some' ? 'some' : 'every');
      case 'ForExpression':
        return this.loop(node, parts, 'for');
      default:
        return this.refuse(node.name, node);
    }
  }

  private nested(node: SyntaxNode, read: () => Expression): Expression {
    this.nesting += 1;
    const expression = this.nesting > LIMITS.nesting ? this.refuse('nesting', node) : read();
    this.nesting -= 1;
    return expression;
  }

  private comparison(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const at = node.from;
    const value = this.expression(parts[0]!);
    const word = parts[0]!.nextSibling?.name;
    if (word === 'between') {
      const [from, to] = [this.expression(parts[1]!), this.expression(parts[2]!)];
      return { op: 'in', value, tests: [{ by: '>=', operand: from, and: { by: '<=', operand: to } }], at };
    }
    if (word === 'in') {
      const tests = parts[1]!.name === 'PositiveUnaryTests' ? partsOf(parts[1]!) : [parts[1]!];
      return { op: 'in', value, tests: tests.map((test) => this.test(test)), at };
    }
    return {
      op: 'compare',
      by: this.slice(parts[1]!) as CompareBy,
      left: value,
      right: this.expression(parts[2]!),
      at,
    };
  }

  private test(node: SyntaxNode): InTest {
    const [first, second] = partsOf(node);
    if (node.name === 'PositiveUnaryTest' || (node.name === 'SimplePositiveUnaryTest' && second === undefined)) {
      return first === undefined ? { by: 'member', operand: this.refuse(node.name, node) } : this.test(first);
    }
    if (SWALLOWED.has(node.name)) return { by: 'member', operand: this.refuse('inWithoutParentheses', node) };
    if (node.name === 'SimplePositiveUnaryTest') {
      return { by: this.slice(first!) as CompareBy, operand: this.expression(second!) };
    }
    if (node.name !== 'Interval') return { by: 'member', operand: this.expression(node) };
    const isClosed = this.slice(node.firstChild!) === '[' && this.slice(node.lastChild!) === ']';
    if (!isClosed) return { by: 'member', operand: this.refuse('openInterval', node) };
    return { by: '>=', operand: this.expression(first!), and: { by: '<=', operand: this.expression(second!) } };
  }

  private arithmetic(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const at = node.from;
    if (parts[0]?.name === 'ArithOp') return { op: 'negate', of: this.expression(parts[1]!), at };
    const by = this.slice(parts[1]!) as ArithmeticBy;
    return { op: 'arithmetic', by, left: this.expression(parts[0]!), right: this.expression(parts[2]!), at };
  }

  private args(node: SyntaxNode | undefined): readonly Expression[] {
    if (node === undefined) return [];
    if (node.name !== 'PositionalParameters') return [this.refuse(node.name, node)];
    return partsOf(node).map((part) => this.expression(part));
  }

  /** `date(...)`, `duration(...)` and `@"..."`; a written day or duration that does not exist is told here. */
  private temporal(node: SyntaxNode, parts: readonly SyntaxNode[]): Expression {
    const isAt = parts[0]?.name === 'AtLiteral';
    const name = isAt ? '@' : nameOf(this.slice(parts[0]!));
    if (name !== '@' && name !== 'date' && name !== 'duration') return this.refuse(name, node);
    const args = isAt ? partsOf(parts[0]!).map((part) => this.expression(part)) : this.args(parts[1]);
    const [only] = args;
    if (args.length !== 1 || only?.op !== 'literal') return { op: 'call', name, args, at: node.from };
    const text = typeof only.value === 'string' ? only.value : '';
    const value = (name === 'duration' ? null : dayOf(text)) ?? (name === 'date' ? null : spanOf(text));
    if (value === null) this.findings.add('type_mismatch', { at: only.at, expected: name, found: text });
    return { op: 'literal', value, at: node.from };
  }

  private loop(node: SyntaxNode, parts: readonly SyntaxNode[], how: 'some' | 'every' | 'for'): Expression {
    const each = partsOf(parts[0]!);
    const [name, over] = each[0] === undefined ? [] : partsOf(each[0]);
    const [range, second] = over === undefined ? [] : partsOf(over);
    if (each.length !== 1 || name === undefined || range === undefined || second !== undefined)
      return this.refuse(how, node);
    const body = this.expression(parts[1]!);
    return { op: 'loop', how, name: nameOf(this.slice(name)), over: this.expression(range), body, at: node.from };
  }

  private number(node: SyntaxNode): Expression {
    const value = Number(this.slice(node));
    if (!Number.isFinite(value)) return this.refuse('number', node);
    return { op: 'literal', value, at: node.from };
  }

  private refuse(what: string, node: SyntaxNode): Expression {
    this.findings.add('not_allowed', { what, at: node.from });
    return { op: 'literal', value: null, at: node.from };
  }

  private slice(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to);
  }
}

/** `a in [1] and b` parses as `a in ([1] and b)`, which nobody means: the author is asked for `(a in [1]) and b`. */
const SWALLOWED: ReadonlySet<string> = new Set(['Conjunction', 'Disjunction', 'Comparison']);

/** Children that carry meaning: brackets and keywords have names that begin with no capital. */
function partsOf(node: SyntaxNode): readonly SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (/^[A-Z]/.test(child.name) || child.name === 'null') parts.push(child);
  }
  return parts;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/gs, (_, short, long, one) => {
    const code = Number.parseInt(short ?? long ?? '0', 16);
    if (one === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return ESCAPES[one as string] ?? (one as string);
  });
}
