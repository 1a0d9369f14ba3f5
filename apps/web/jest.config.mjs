import { web } from '../../jest.web.mjs';

export default web(import.meta.url);
