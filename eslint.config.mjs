import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Sizes, clocks and chance as rules: see docs of the style. A rule is mended, never switched off for one place. */
const PURE = ['libs/{kernel,contracts,bpmn,engine,calendar,ledger}/src/**/*.ts', 'libs/*/src/domain/**/*.ts'];
const SPECS = ['**/*.spec.ts', '**/*.e2e-spec.ts'];
const WEB = ['apps/{portal,console}/src/**/*.{ts,tsx}', 'libs/ui/src/**/*.{ts,tsx}'];

const parameters = (selector, most) => ({
  selector: `${selector}[params.length>${most}]`,
  message: `At most ${most} parameters: make the arguments one value with a name.`,
});
const clockAndChance = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Time is an argument: it comes from the platform clock.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an argument: it comes from the platform clock.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Chance is an argument: it comes from the platform.' },
];
const sizes = [
  parameters('FunctionDeclaration', 4),
  parameters('ArrowFunctionExpression', 4),
  parameters("MethodDefinition[kind='constructor'] > FunctionExpression", 5),
  parameters("MethodDefinition[kind!='constructor'] > FunctionExpression", 4),
  { selector: 'TSEnumDeclaration', message: 'String unions, not enum.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'libs/ui/src/api/schema.d.ts', 'apps/*/public/**', 'node_modules/**', '.data/**', 'tools/qa/**', 'docs/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 50 }],
      'no-restricted-syntax': ['error', ...sizes, ...clockAndChance],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // The clock itself, the age of files on the disk, and what measures.
  { files: ['libs/platform/src/{clock,files}/**/*.ts', 'libs/testing/**/*.ts', 'bench/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...sizes] } },
  { files: ['tools/*.mjs'], rules: { 'max-lines': ['error', 300], 'max-lines-per-function': ['error', { max: 50 }] } },
  { files: PURE, ignores: SPECS, rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'setTimeout', 'setInterval', 'fetch', 'window', 'document', 'crypto', 'performance'] } },
  {
    files: WEB,
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require'],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  // A browser tells its own time in this one place; what counts is the server's.
  { files: ['libs/ui/src/format/device-clock.ts'], rules: { 'no-restricted-syntax': ['error', ...sizes] } },
  { files: SPECS, rules: { 'max-lines-per-function': 'off' } },
  { files: ['apps/cli/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
);
