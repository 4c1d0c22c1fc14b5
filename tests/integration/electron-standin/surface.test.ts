import { readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const probeFile = path.join(root, 'tests/fixtures/standin/surface-probe.ts')

/** What the preload has of Electron (worlds.ts), which is no module that TypeScript could compare. */
const PRELOAD: Readonly<Record<string, readonly string[]>> = {
  ContextBridge: ['exposeInMainWorld'],
  IpcRenderer: ['invoke', 'send', 'on', 'once', 'off', 'removeListener', 'removeAllListeners'],
}

let checker: ts.TypeChecker
let program: ts.Program
/** Of each part: the stand-in's type and Electron's. */
const parts = new Map<string, readonly [ts.Type, ts.Type]>()

function shellFiles(): string[] {
  return readdirSync(path.join(root, 'electron'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('backend'))
    .map((file) => path.join(root, 'electron', file))
}

beforeAll(() => {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.tests.json'), (file) =>
    ts.sys.readFile(file),
  )
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root)
  program = ts.createProgram([probeFile, ...shellFiles()], options)
  checker = program.getTypeChecker()
  const source = program.getSourceFile(probeFile)
  const probe = source?.statements.find(ts.isInterfaceDeclaration)
  for (const member of probe?.members ?? []) {
    if (!ts.isPropertySignature(member) || member.type === undefined) continue
    // Each is a readonly pair.
    const pair = checker.getTypeFromTypeNode(member.type) as ts.TypeReference
    const [own, real] = checker.getTypeArguments(pair)
    parts.set(member.name.getText(), [own!, real!])
  }
}, 120_000)

function isInternal(member: ts.Symbol): boolean {
  const declared = member.valueDeclaration ?? member.declarations?.[0]
  if (declared === undefined) return false
  const hidden = ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.Private
  return hidden !== 0 || member.getJsDocTags(checker).some((tag) => tag.name === 'internal')
}

/** The members that the shell may use, without what Node's EventEmitter and functions bring. */
function surfaceOf(type: ts.Type): ts.Symbol[] {
  return type.getProperties().filter((member) => {
    const file = member.declarations?.[0]?.getSourceFile().fileName ?? ''
    return file.includes('electron-standin') && !isInternal(member)
  })
}

/** Electron's types say `Function` here and there. */
function isCallable(member: ts.Symbol): boolean {
  const type = checker.getTypeOfSymbol(member)
  return type.getCallSignatures().length > 0 || type.getSymbol()?.name === 'Function'
}

function eventsOf(type: ts.Type): Set<string> {
  const on = type.getProperty('on')
  const signatures = on === undefined ? [] : checker.getTypeOfSymbol(on).getCallSignatures()
  return new Set(
    signatures.flatMap((signature) => {
      const [event] = signature.getParameters()
      const given = event === undefined ? undefined : checker.getTypeOfSymbol(event)
      return given?.isStringLiteral() ? [given.value] : []
    }),
  )
}

/** The names in `const EVENTS = [...]` of a file of the stand-in. */
function coveredEvents(file: string): string[] {
  const source = program.getSourceFile(path.join(root, 'tests/electron-standin', file))
  const names: string[] = []
  source?.forEachChild((node) => {
    if (!ts.isVariableStatement(node)) return
    const [variable] = node.declarationList.declarations
    if (variable?.name.getText() !== 'EVENTS' || variable.initializer === undefined) return
    variable.initializer.forEachChild((element) => {
      if (ts.isStringLiteral(element)) names.push(element.text)
    })
  })
  return names
}

function coveredExports(): string[] {
  const source = program.getSourceFile(path.join(root, 'tests/electron-standin/electron.ts'))
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source!)!)
  return exported
    .filter((symbol) => !(checker.getTypeOfSymbol(resolve(symbol)).flags & ts.TypeFlags.Never))
    .map((symbol) => symbol.name)
}

/** The names that the shell's files import from Electron to use them, not as types. */
function importedValues(): string[] {
  return shellFiles().flatMap((file) =>
    program
      .getSourceFile(file)!
      .statements.filter(ts.isImportDeclaration)
      .filter(
        ({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === 'electron',
      )
      .flatMap(({ importClause }) => {
        const names = importClause?.namedBindings
        if (
          names === undefined ||
          importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
          !ts.isNamedImports(names)
        )
          return []
        return names.elements
          .filter((name) => !name.isTypeOnly)
          .map((name) => (name.propertyName ?? name.name).text)
      }),
  )
}

describe('what the stand-in has', () => {
  it('is compared in every part that it exports', () => {
    const names = coveredExports().filter((name) => name !== 'MenuItem')
    expect(names.length).toBeGreaterThan(8)
    expect(names.filter((name) => !parts.has(name))).toEqual([])
  })

  it('exists in Electron, as a function where it is one there', () => {
    const wrong: string[] = []
    let compared = 0
    for (const [name, [own, real]] of parts) {
      for (const member of surfaceOf(own)) {
        if (member.name === 'prototype') continue
        compared += 1
        const there = real.getProperty(member.name)
        if (there === undefined) wrong.push(`${name}.${member.name}: not in Electron`)
        else if (isCallable(member) !== isCallable(there)) wrong.push(`${name}.${member.name}: another kind`)
      }
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(80)
  })

  it('emits only events that Electron has', () => {
    const files = { app: 'app.ts', browserWindow: 'browser-window.ts', webContents: 'web-contents.ts' }
    for (const [name, file] of Object.entries(files)) {
      const real = eventsOf(parts.get(name)![1])
      const covered = coveredEvents(file)
      expect(covered.length).toBeGreaterThan(5)
      expect(covered.filter((event) => !real.has(event))).toEqual([])
    }
  })
})

describe('what the shell uses of Electron', () => {
  it('is made of parts that the stand-in has', () => {
    const covered = new Set([...coveredExports(), 'contextBridge', 'ipcRenderer'])
    const imported = importedValues()
    expect(imported.length).toBeGreaterThan(10)
    expect(imported.filter((name) => !covered.has(name))).toEqual([])
  })

  it('is in the stand-in', () => {
    const missing: string[] = []
    let used = 0
    for (const file of shellFiles()) {
      visit(program.getSourceFile(file)!, (part, member) => {
        used += 1
        if (!isInStandin(part, member)) missing.push(`${part}.${member} in ${path.relative(root, file)}`)
      })
    }
    expect(missing).toEqual([])
    expect(used).toBeGreaterThan(40)
  })
})

function resolve(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** Tells each member of an object of Electron that a file reads: the object's type and the member's name. */
function visit(node: ts.Node, tell: (part: string, member: string) => void): void {
  if (ts.isPropertyAccessExpression(node)) {
    const member = checker.getSymbolAtLocation(node.name)
    const declared = member?.declarations?.[0]
    const owner = declared?.parent
    const isElectrons = declared?.getSourceFile().fileName.endsWith('electron.d.ts') === true
    if (
      isElectrons &&
      owner !== undefined &&
      (ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner))
    ) {
      tell(owner.name?.text ?? '', node.name.text)
    }
  }
  node.forEachChild((child) => visit(child, tell))
}

/** Plain data (options, results, event details) is no part of its own. */
function isInStandin(part: string, member: string): boolean {
  const preload = PRELOAD[part]
  if (preload !== undefined) return preload.includes(member)
  const same = [...parts.values()].filter(([, real]) => real.symbol.name === part)
  if (part === 'WebContents' || part === 'App' || part === 'BrowserWindow')
    expect(same.length).toBeGreaterThan(0)
  return same.length === 0 || same.some(([own]) => own.getProperty(member) !== undefined)
}
