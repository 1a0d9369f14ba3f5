// Lints pieces of code as if they stood in the given files and prints the rules that each breaks, as JSON.
import { ESLint } from 'eslint';

const probes = JSON.parse(process.argv[2]);
const eslint = new ESLint();
const broken = [];
for (const [file, code] of probes) {
  const [{ messages }] = await eslint.lintText(code, { filePath: file });
  broken.push(
    messages
      .filter(({ ruleId }) => ruleId !== '@typescript-eslint/no-unused-vars')
      .map(({ ruleId }) => ruleId ?? 'parsing'),
  );
}
console.log(JSON.stringify(broken));
