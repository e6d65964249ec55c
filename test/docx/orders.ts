// The order in which elements stand in others, typed from ISO/IEC 29500-1:2016, Annex A.1 (wml.xsd).

/** The children of an element, in their order. */
export const orders: { readonly [element: string]: readonly string[] } = {
  // CT_PPr
  'w:pPr': named(
    `pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
    spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
    divId cnfStyle rPr sectPr pPrChange`,
  ),
  // EG_RPrBase
  'w:rPr': named(
    `rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
    eastAsianLayout specVanish oMath`,
  ),
  // CT_TblPr
  'w:tblPr': named(
    `tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders
    shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange`,
  ),
  // CT_TcPr
  'w:tcPr': named(
    `cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns
    cellDel cellMerge tcPrChange`,
  ),
  // CT_SectPr
  'w:sectPr': named(
    `headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
    formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange`,
  ),
  // CT_Style
  'w:style': named(
    `name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`,
  ),
  // CT_Lvl
  'w:lvl': named('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'),
  // CT_Tbl, without the marks of changes
  'w:tbl': named('tblPr tblGrid tr'),
  // CT_PBdr and CT_TcBorders share these four
  'w:pBdr': named('top left bottom right between bar'),
};

function named(names: string): readonly string[] {
  return names
    .trim()
    .split(/\s+/)
    .map(name => `w:${name}`);
}
