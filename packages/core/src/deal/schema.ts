/**
 * The shapes of the deal folder [docs/deal-folder.md]: one schema gives validation, types and the published JSON
 * Schema. Keys are a public interface: add to them freely, change them only with a note in CHANGELOG.md.
 */
export {
  type AgreementFile,
  type DealFile,
  dealFile,
  type RoleFile,
  type StatedFile,
} from './schema-deal.ts';
export { type FactFile, type FactFileKind, factFile, factKinds, factsFile } from './schema-facts.ts';
export { type AmountText, parseAmount, parseShare } from './schema-values.ts';
