/** Fails where a Result or a Promise is thrown away: whoever asked must look at the answer. `node check-discarded.ts PROJECT …` */
import { relative } from 'node:path';
import ts from 'typescript';

/** A Result has `ok`, a Promise has `then`. */
const MUST_USE = ['ok', 'then'] as const;

function discardsIn(project: string): readonly string[] {
  const { config } = ts.readConfigFile(`${project}/tsconfig.json`, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, project);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const ours = new Set(fileNames);
  const found: string[] = [];

  function visit(node: ts.Node): void {
    if (ts.isExpressionStatement(node) && isCall(node.expression)) {
      const type = checker.getTypeAtLocation(node.expression);
      const lost = MUST_USE.find((property) => holds(type, property));
      if (lost !== undefined) found.push(`${placeOf(node)}: throws away what has .${lost}`);
    }
    ts.forEachChild(node, visit);
  }

  for (const file of program.getSourceFiles()) {
    if (ours.has(file.fileName)) visit(file);
  }
  return found;
}

/** True of a type, or any member of a union, that has `property`. */
function holds(type: ts.Type, property: string): boolean {
  const members = type.isUnion() ? type.types : [type];
  return members.some((member) => member.getProperty(property) !== undefined);
}

function isCall(node: ts.Expression): boolean {
  return ts.isCallExpression(ts.isAwaitExpression(node) ? node.expression : node);
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative('.', file.fileName)}:${line + 1}`;
}

const found = process.argv.slice(2).flatMap(discardsIn);
for (const line of found) process.stderr.write(`${line}\n`);
process.exitCode = found.length > 0 ? 1 : 0;
