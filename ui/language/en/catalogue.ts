export { en as catalogue } from "../en.ts";
