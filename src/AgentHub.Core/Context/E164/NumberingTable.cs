namespace AgentHub.Core.Context.E164;

/// <summary>
/// One row a calling code: code, countries, trunk prefix, fewest and most digits after the code, exit prefix when it is not
/// 00. Facts of ITU-T E.164 Annex and the national plans, short codes and pagers left out; lengths are generous rather than
/// strict, because a number that a system of record holds is not ours to refuse.
/// </summary>
internal static class NumberingTable
{
    public const string Rows = """
        1 US,CA,AG,AI,AS,BB,BM,BS,DM,DO,GD,GU,JM,KN,KY,LC,MP,MS,PR,SX,TC,TT,VC,VG,VI 1 10-10 011
        7 RU,KZ 8 10-10 810
        20 EG 0 8-10
        27 ZA 0 9-9
        30 GR - 10-10
        31 NL 0 7-11
        32 BE 0 8-9
        33 FR 0 9-9
        34 ES - 9-9
        36 HU 06 8-9
        39 IT,VA - 6-12
        40 RO 0 6-9
        41 CH 0 9-9
        43 AT 0 4-13
        44 GB,GG,JE,IM 0 9-10
        45 DK - 8-8
        46 SE 0 6-10
        47 NO,SJ - 8-8
        48 PL - 9-9
        49 DE 0 5-13
        51 PE 0 8-9
        52 MX - 10-10
        53 CU 0 6-10 119
        54 AR 0 10-11
        55 BR 0 8-11
        56 CL - 9-11
        57 CO 0 8-11
        58 VE 0 10-10
        60 MY 0 8-10
        61 AU,CC,CX 0 6-10 0011
        62 ID 0 7-13
        63 PH 0 6-11
        64 NZ,PN 0 7-10
        65 SG - 8-11
        66 TH 0 8-10 001
        81 JP 0 8-11 010
        82 KR 0 7-11 001
        84 VN 0 8-10
        86 CN 0 7-12
        90 TR 0 10-10
        91 IN 0 8-13
        92 PK 0 8-11
        93 AF 0 9-9
        94 LK 0 9-9
        95 MM 0 6-10
        98 IR 0 6-10
        211 SS 0 9-9
        212 MA,EH 0 9-9
        213 DZ 0 8-9
        216 TN - 8-8
        218 LY 0 8-9
        220 GM - 7-7
        221 SN - 9-9
        222 MR - 8-8
        223 ML - 8-8
        224 GN - 8-9
        225 CI - 10-10
        226 BF - 8-8
        227 NE - 8-8
        228 TG - 8-8
        229 BJ - 8-10
        230 MU - 7-10
        231 LR 0 7-9
        232 SL 0 8-8
        233 GH 0 8-9
        234 NG 0 8-12 009
        235 TD - 8-8
        236 CF - 8-8
        237 CM - 8-9
        238 CV - 7-7
        239 ST - 7-7
        240 GQ - 9-9
        241 GA - 7-8
        242 CG - 9-9
        243 CD 0 7-10
        244 AO - 9-9
        245 GW - 7-9
        246 IO - 7-7
        247 AC - 4-6
        248 SC - 7-7
        249 SD 0 9-9
        250 RW 0 8-9
        251 ET 0 9-9
        252 SO 0 6-9
        253 DJ - 8-8
        254 KE 0 7-10 000
        255 TZ 0 9-9 000
        256 UG 0 9-9 000
        257 BI - 8-8
        258 MZ - 8-9
        260 ZM 0 9-9
        261 MG 0 9-9
        262 RE,YT 0 9-9
        263 ZW 0 5-10
        264 NA 0 8-9
        265 MW 0 7-9
        266 LS - 8-8
        267 BW - 7-10
        268 SZ - 8-9
        269 KM - 7-7
        290 SH,TA - 4-5
        291 ER 0 7-7
        297 AW - 7-7
        298 FO - 6-6
        299 GL - 6-6
        350 GI - 8-8
        351 PT - 9-9
        352 LU - 4-11
        353 IE 0 7-10
        354 IS - 7-9
        355 AL 0 6-9
        356 MT - 8-8
        357 CY - 8-8
        358 FI,AX 0 5-10
        359 BG 0 6-9
        370 LT 0 8-8
        371 LV - 8-8
        372 EE - 7-10
        373 MD 0 8-8
        374 AM 0 8-8
        375 BY 8 9-9 810
        376 AD - 6-9
        377 MC 0 8-9
        378 SM - 6-10
        380 UA 0 9-10
        381 RS 0 6-12
        382 ME 0 8-9
        383 XK 0 8-12
        385 HR 0 7-9
        386 SI 0 5-8
        387 BA 0 8-9
        389 MK 0 8-8
        420 CZ - 9-9
        421 SK 0 6-9
        423 LI 0 7-9
        500 FK - 5-5
        501 BZ - 7-11
        502 GT - 8-11
        503 SV - 7-11
        504 HN - 8-11
        505 NI - 8-8
        506 CR - 8-10
        507 PA - 7-11
        508 PM 0 6-9
        509 HT - 8-8
        590 GP,BL,MF 0 9-9
        591 BO 0 8-9
        592 GY - 7-7 001
        593 EC 0 8-11
        594 GF 0 9-9
        595 PY 0 7-11
        596 MQ 0 9-9
        597 SR - 6-7
        598 UY 0 6-12
        599 CW,BQ - 7-8
        670 TL - 7-8
        672 NF,AQ - 5-6
        673 BN - 7-7
        674 NR - 7-7
        675 PG - 7-8
        676 TO - 5-7
        677 SB - 5-7
        678 VU - 5-7
        679 FJ - 7-11
        680 PW - 7-7 011
        681 WF - 6-9
        682 CK - 5-5
        683 NU - 4-7
        685 WS - 5-10
        686 KI 0 5-8
        687 NC - 6-6
        688 TV - 5-7
        689 PF - 6-9
        690 TK - 4-7
        691 FM - 7-7
        692 MH 1 7-7 011
        800 - - 8-8
        808 - - 8-8
        850 KP 0 8-10
        852 HK - 5-11 001
        853 MO - 7-8
        855 KH 0 8-10 001
        856 LA 0 8-10
        870 - - 9-12
        880 BD 0 6-10
        881 - - 9-10
        882 - - 7-12
        883 - - 7-12
        886 TW 0 7-9 002
        960 MV - 7-10
        961 LB 0 7-8
        962 JO 0 8-9
        963 SY 0 8-9
        964 IQ 0 8-10
        965 KW - 7-8
        966 SA 0 9-10
        967 YE 0 7-9
        968 OM - 7-9
        970 PS 0 8-10
        971 AE 0 5-12
        972 IL 0 7-12
        973 BH - 8-8
        974 QA - 7-11
        975 BT - 7-8
        976 MN 0 8-10 001
        977 NP 0 8-11
        979 - - 9-9
        992 TJ - 9-9 810
        993 TM 8 8-8 810
        994 AZ 0 9-9
        995 GE 0 9-9
        996 KG 0 9-10
        998 UZ - 9-9
        """;
}
