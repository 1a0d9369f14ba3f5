import { pure } from '../../../jest.node.mjs';

export default pure(import.meta.url);
