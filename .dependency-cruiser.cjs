/** The dependency rule of ARCHITECTURE.md, as the machine reads it. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain takes data in and gives data back: no files, no network, no framework.',
      severity: 'error',
      from: { path: '^packages/domain/src', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/domain/src' },
    },
    {
      name: 'packages-see-only-the-domain',
      comment:
        'fhir, importers, motion, paper, parquet, pose, sharing, simulator and store may use the domain, never one another; their tests may make fixtures with the simulator.',
      severity: 'error',
      from: {
        path: '^packages/(fhir|importers|motion|paper|parquet|pose|sharing|simulator|store)/src/',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: '^packages/', pathNot: ['^packages/$1/', '^packages/domain/src/index\\.ts$'] },
    },
    {
      name: 'paper-and-parquet-know-no-runner',
      comment: 'Both write what they are given; what that is about is said elsewhere.',
      severity: 'error',
      from: { path: '^packages/(paper|parquet)/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/', pathNot: '^packages/$1/' },
    },
    {
      name: 'apps-use-front-doors',
      comment: 'Import a package by its index.ts; another app, never.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^(packages|apps)/', pathNot: ['^apps/$1/', '^packages/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'page-takes-types-only',
      comment:
        'What runs in the browser knows the packages by their types; their code stays on the server. Pose is made to run there.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^packages/',
        pathNot: '^packages/pose/src/index\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'application-uses-front-doors',
      comment: 'The use cases join packages by their front doors and know no app.',
      severity: 'error',
      from: { path: '^packages/application/' },
      to: {
        path: '^(packages|apps)/',
        pathNot: ['^packages/application/', '^packages/[^/]+/src/index\\.ts$'],
      },
    },
    {
      name: 'nobody-imports-an-app',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'nothing-flows-back-up',
      comment: 'What comes before the answer knows nothing of how it is worked out.',
      severity: 'error',
      from: {
        path: '^packages/domain/src/(units|reading|problem|calendar|statistics|record|run|timeline|causes|context)/',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: '^packages/domain/src/attribution/' },
    },
    {
      name: 'causes-are-strangers',
      comment: 'A cause may use what all causes share, never another cause.',
      severity: 'error',
      from: { path: '^packages/domain/src/causes/([^/]+)/' },
      to: {
        path: '^packages/domain/src/causes/[^/]+/',
        pathNot: '^packages/domain/src/causes/$1/',
      },
    },
    {
      name: 'no-barrels-inside',
      comment: 'index.ts is for outsiders. Inside a package, import the file itself.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^packages/$1/src/index\\.ts$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
    },
  },
};
