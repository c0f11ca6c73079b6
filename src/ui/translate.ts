export { translate, translateCount } from '../locale/locale.ts';
