// A reporter of node:test that tells what failed and closes with a line that counts.

export default async function* count(events) {
  const counted = { 'test:pass': 0, 'test:fail': 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (!(type in counted) || data.details.type === 'suite') {
      continue;
    }
    counted[data.skip === undefined ? type : 'skipped']++;
    if (type === 'test:fail') {
      const error = data.details.error.cause ?? data.details.error;
      yield `failed: ${data.name}: ${error.message ?? error}\n`;
    }
  }
  yield `${counted['test:pass']} passed, ${counted['test:fail']} failed, ${counted.skipped} skipped\n`;
}
