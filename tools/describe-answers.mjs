/**
 * What the routes answer, as JSON schema, read from the types their methods return: docs/adr/0017. A type with a name becomes a component of that name, its comments the descriptions.
 * A route whose answer is a class, or is said by its decorator (`@ApiOkResponse({ type })`), is described by @nestjs/swagger. What JSON cannot carry fails the build, with the place.
 */
import ts from 'typescript';

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);
/** Not JSON: files, and pages the server draws. */
const NO_JSON = new Set(['StreamableFile', 'Observable', 'OpenAPIObject']);
const FORMATS = { Instant: 'date-time', CivilDay: 'date' };
/** Every route may answer with a `Problem`; what a check of a process found is another. */
const TAKEN = new Map([['Problem', 'ProcessProblem']]);

/** @returns {{operations: Record<string, object>, schemas: Record<string, object>}} schemas by operation id (`Controller_method`), and the components they lead to */
export function describeAnswers(program) {
  const checker = program.getTypeChecker();
  const schemas = new Schemas(checker);
  const operations = {};
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile || !source.fileName.endsWith('.controller.ts')) continue;
    for (const declared of source.statements.filter((one) => ts.isClassDeclaration(one) && decoratorsOf(one).some(({ name }) => name === 'Controller'))) {
      for (const method of declared.members.filter(isUntold)) {
        const answer = checker.getAwaitedType(checker.getReturnTypeOfSignature(checker.getSignatureFromDeclaration(method)));
        if (isOurs(answer)) operations[`${declared.name.text}_${method.name.text}`] = schemas.of(answer, method);
      }
    }
  }
  return { operations, schemas: Object.fromEntries(Object.entries(schemas.named).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Of each brand of the kernel the format it is described by, and back. */
export const formatOf = (brand) => FORMATS[brand] ?? brand.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

const decoratorsOf = (node) =>
  (ts.getDecorators(node) ?? []).map(({ expression }) => (ts.isCallExpression(expression) ? { name: expression.expression.getText(), said: expression.arguments[0] } : { name: expression.getText() }));
function isUntold(member) {
  if (!ts.isMethodDeclaration(member)) return false;
  const decorators = decoratorsOf(member);
  const isSaid = ({ name, said }) => /^Api\w*Response$/.test(name) && said && ts.isObjectLiteralExpression(said) && said.properties.some((one) => ['type', 'schema'].includes(one.name?.getText()));
  return decorators.some(({ name }) => ROUTES.has(name)) && !decorators.some((one) => one.name === 'ApiExcludeEndpoint' || isSaid(one));
}
/** Classes are described by the transformer of @nestjs/swagger, which knows what their decorators say. */
const isOurs = (type) => !(type.flags & (ts.TypeFlags.VoidLike | ts.TypeFlags.String)) && !type.isClass() && !NO_JSON.has(type.symbol?.name);
/** As they stand in the sources, or else by name: the compiler lists what it has put together in the order it met it, which is another one after a partial build. */
function asWritten(one, other) {
  const [a, b] = [one, other].map(({ name, valueDeclaration: place }) => (place ? [place.getSourceFile().fileName, place.pos, name] : ['', 0, name]));
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : a[at] < b[at] ? -1 : 1;
}
const has = (type, flag) => (type.flags & flag) !== 0;

class Schemas {
  named = {};
  #places = new Map();

  constructor(checker) {
    this.checker = checker;
  }

  of(type, at) {
    if (type.isUnion()) return this.#union(type, at);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { type: typeof type.value, enum: [type.value] };
    if (has(type, ts.TypeFlags.BooleanLiteral)) return { type: 'boolean', enum: [type.intrinsicName === 'true'] };
    if (has(type, ts.TypeFlags.StringLike)) return { type: 'string' };
    if (has(type, ts.TypeFlags.NumberLike)) return { type: 'number' };
    if (has(type, ts.TypeFlags.Boolean)) return { type: 'boolean' };
    if (has(type, ts.TypeFlags.Unknown)) return {};
    if (has(type, ts.TypeFlags.NonPrimitive)) return { type: 'object', additionalProperties: true };
    if (type.isIntersection() && type.types.some((one) => has(one, ts.TypeFlags.String))) return { type: 'string', ...(type.aliasSymbol && { format: formatOf(type.aliasSymbol.name) }) };
    if (this.checker.isTupleType(type)) return { type: 'array', items: this.#oneOf(this.checker.getTypeArguments(type), at) };
    if (this.checker.isArrayType(type)) return { type: 'array', items: this.of(this.checker.getTypeArguments(type)[0], at) };
    if (!has(type, ts.TypeFlags.Object | ts.TypeFlags.Intersection) || type.getCallSignatures().length > 0) this.#refuse(type, at);
    return this.#named(type, at) ?? this.#object(type, at);
  }

  #union(type, at) {
    const parts = type.types.filter((one) => !has(one, ts.TypeFlags.Undefined));
    const isNullable = parts.some((one) => has(one, ts.TypeFlags.Null));
    const schema = this.#oneOf(parts.filter((one) => !has(one, ts.TypeFlags.Null)), at);
    if (!isNullable) return schema;
    return '$ref' in schema ? { allOf: [schema], nullable: true } : { ...schema, nullable: true };
  }

  #oneOf(types, at) {
    if (types.length === 1) return this.of(types[0], at);
    if (types.every((one) => has(one, ts.TypeFlags.BooleanLike))) return { type: 'boolean' };
    if (types.every((one) => one.isStringLiteral())) return { type: 'string', enum: types.map(({ value }) => value).sort() };
    if (types.every((one) => one.isNumberLiteral())) return { type: 'number', enum: types.map(({ value }) => value).sort((a, b) => a - b) };
    const whole = types.filter((one) => !has(one, ts.TypeFlags.BooleanLiteral));
    const parts = [...whole.map((one) => this.of(one, at)), ...(whole.length < types.length ? [{ type: 'boolean' }] : [])];
    const different = [...new Map(parts.map((one) => [JSON.stringify(one), one])).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
    return different.length === 1 ? different[0] : { oneOf: different };
  }

  /** Two types of one name would be one component: the second is refused. */
  #named(type, at) {
    const symbol = type.aliasSymbol && !type.aliasTypeArguments ? type.aliasSymbol : type.symbol;
    const isNamed = symbol && (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class | ts.SymbolFlags.TypeAlias)) !== 0 && (type.typeArguments?.length ?? 0) === 0;
    if (!isNamed) return null;
    const name = TAKEN.get(symbol.name) ?? symbol.name;
    const place = symbol.declarations[0];
    const known = this.#places.get(name);
    if (known && known !== place) this.#refuse(type, at, `two types of this name are answered: ${known.getSourceFile().fileName}, ${place.getSourceFile().fileName}`);
    if (!known) {
      this.#places.set(name, place);
      this.named[name] = {};
      Object.assign(this.named[name], this.#object(type, at), this.#comment(symbol));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #object(type, at) {
    const [rest] = this.checker.getIndexInfosOfType(type);
    const members = this.checker.getPropertiesOfType(type).filter(({ flags }) => !(flags & ts.SymbolFlags.Method)).sort(asWritten);
    const properties = members.map((member) => [member.name, this.#member(member, at)]);
    const required = members.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).map(({ name }) => name);
    const beyond = rest && this.of(rest.type, at);
    return {
      type: 'object',
      ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
      ...(required.length > 0 && { required }),
      ...(beyond && { additionalProperties: Object.keys(beyond).length === 0 ? true : beyond }),
    };
  }

  #member(member, at) {
    const place = member.valueDeclaration ?? at;
    const schema = this.of(this.checker.getTypeOfSymbolAtLocation(member, place), place);
    const comment = this.#comment(member);
    if (!comment.description || !('$ref' in schema)) return { ...schema, ...comment };
    return { allOf: [schema], ...comment };
  }

  #comment(symbol) {
    const description = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).replaceAll(/\s+/g, ' ').trim();
    return description === '' ? {} : { description };
  }

  #refuse(type, at, why = 'JSON does not carry it') {
    const { fileName } = at.getSourceFile();
    const { line } = at.getSourceFile().getLineAndCharacterOfPosition(at.getStart());
    throw new Error(`${fileName}:${line + 1}: ${this.checker.typeToString(type)} cannot be described as an answer: ${why}`);
  }
}
