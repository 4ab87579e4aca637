import type { JSX } from "preact";
import { isFolder } from "../../core/names.ts";
import type { FileFacts } from "../../transport/view.ts";
import { type Language, useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";
import { LongList } from "./LongList.tsx";

/** Folder and stem, which may be cut short, and the ending, which never is. */
function partsOf(name: string): readonly [string, string, string] {
  const [, folder = "", stem = "", ending = ""] =
    /^(.*\/)?(.+?)(\.[^.\s/]{1,4})?$/su.exec(name) ?? [];
  return [folder, stem, ending];
}

/** A name of any length on one line. */
export function FileName({ name }: { readonly name: string }): JSX.Element {
  const [folder, stem, ending] = partsOf(name);
  return (
    <span class="file-name" title={name}>
      <bdi>
        <span class={ending ? "file-stem" : "file-stem file-whole"}>
          {folder && <span class="file-folder">{folder}</span>}
          {stem}
        </span>
        {ending}
      </bdi>
    </span>
  );
}

/** The name and size of one file; the name gives way, never what follows. */
export function FileLine({ file }: { readonly file: FileFacts }): JSX.Element {
  return (
    <>
      <FileName name={file.name} />
      <span class="file-size">{sizeOf(file, useLanguage())}</span>
    </>
  );
}

/** A file said in one breath: its parts on the page are read with gaps. */
export function spokenFile(file: FileFacts, language: Language): string {
  return `${file.name} ${sizeOf(file, language)}`;
}

function sizeOf({ name, size }: FileFacts, { say, format }: Language): string {
  return isFolder(name) ? say.save.emptyFolder : format.bytes(size);
}

export function FileIcon({ file }: { readonly file: FileFacts }): JSX.Element {
  return <Icon name={isFolder(file.name) ? "folder" : "file"} />;
}

/** A plain list of files without choices. */
export function FileRows({ files, iconOf }: {
  readonly files: readonly FileFacts[];
  /** What stands before a name; by default what kind of thing it is. */
  readonly iconOf?: (file: FileFacts, index: number) => JSX.Element;
}): JSX.Element {
  return (
    <LongList
      count={files.length}
      look="file"
      deps={[files]}
      row={(index) => {
        const file = files[index];
        return file && (
          <>
            {iconOf ? iconOf(file, index) : <FileIcon file={file} />}
            <FileLine file={file} />
          </>
        );
      }}
    />
  );
}
