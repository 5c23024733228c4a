import { loadSchema } from '../core/schema/load.ts';
import { Schema } from '../core/schema/schema.ts';
import { Analyst } from './analyst.ts';
import type { AnalysisRequest } from './messages.ts';

// without the schema there are still all checks that need none
const ready = loadSchema().catch(() => new Schema([])).then((schema) => new Analyst(schema));

addEventListener('message', (event: MessageEvent<AnalysisRequest>) => {
  ready.then((analyst) => postMessage(analyst.answer(event.data))).catch(reportError);
});
